package io.duban.pipeline.deadletter;

import io.duban.contracts.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where threads of this process stopped. A record that stopped one twice is not tried a third time.
 * Once a unit had such a record, its next are given up at the first time; after a few of them
 * nothing of that unit is tried for a while, so that it cannot stop the others record by record.
 */
public final class Stoppages {
  /** The setting by which the exception handlers of Kafka Streams are given the stoppages. */
  public static final String SETTING = "duban.stoppages";

  private static final Logger LOG = LoggerFactory.getLogger(Stoppages.class);
  private static final int TRIES = 2;
  private static final int MOST_OF_A_UNIT = 3;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST_PLACES = 10_000;

  private final LongSupplier nanoTime;
  private final Map<Source, String> givenUp = bounded();
  private final Map<Source, Integer> times = bounded();
  private final Map<String, Deque<Long>> byUnit = new HashMap<>();
  private final Set<Source> sinceADeath = new HashSet<>();
  private boolean blameInHand = true;

  /**
   * No stoppages yet.
   *
   * @param nanoTime a clock that never goes back, in nanoseconds
   */
  public Stoppages(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Stoppages that nobody else knows of. */
  public static Stoppages none() {
    return new Stoppages(() -> 0);
  }

  /** Those an exception handler was configured with. */
  public static Stoppages from(Map<String, ?> settings) {
    return settings.get(SETTING) instanceof Stoppages stoppages ? stoppages : none();
  }

  /** What came of a place could not be written, which stops the thread, later and elsewhere. */
  synchronized void couldNotWrite(Source place, Throwable exception) {
    note(place, exception);
    blameInHand = false;
  }

  /** A thread stops at a place. */
  public synchronized void stopped(Source place, Throwable exception) {
    // The record in hand is not to blame for one before it.
    if (blameInHand) {
      note(place, exception);
    }
  }

  private void note(Source place, Throwable exception) {
    if (!FailureClassifier.mayComeOfARecord(exception)) {
      return;
    }
    // Several handlers may hear of one failure.
    if (!sinceADeath.add(place)) {
      return;
    }
    Throwable root = FailureClassifier.root(exception);
    Optional<String> unit = Topics.unitOf(place.topic());
    int enough = unit.filter(one -> recent(one) > 0).isPresent() ? 1 : TRIES;
    if (times.merge(place, 1, Integer::sum) >= enough && !givenUp.containsKey(place)) {
      givenUp.put(place, String.valueOf(root));
      unit.ifPresent(one -> byUnit.get(one).addLast(nanoTime.getAsLong()));
      LOG.error(
          "{} stopped a thread and is set aside when it comes again: {}", place, root.toString());
    }
  }

  /** Why a record is not to be tried, if it is not. */
  public synchronized Optional<String> refusal(Source place) {
    if (givenUp.isEmpty()) {
      return Optional.empty();
    }
    String cause = givenUp.get(place);
    if (cause != null) {
      return Optional.of("it stopped the pipeline: " + cause);
    }
    return Topics.unitOf(place.topic())
        .filter(unit -> recent(unit) >= MOST_OF_A_UNIT)
        .map(
            unit ->
                "%d records of unit %s stopped the pipeline within %d minutes, so its others are not tried; replay this when the cause is mended"
                    .formatted(recent(unit), unit, REMEMBERED.toMinutes()));
  }

  /** A thread has died; returns whether of a record that will not make it die for ever. */
  public synchronized boolean died() {
    boolean bearable =
        sinceADeath.stream().anyMatch(place -> times.getOrDefault(place, 0) <= TRIES);
    sinceADeath.clear();
    blameInHand = true;
    return bearable;
  }

  private int recent(String unit) {
    Deque<Long> moments = byUnit.computeIfAbsent(unit, one -> new ArrayDeque<>());
    long now = nanoTime.getAsLong();
    while (!moments.isEmpty() && now - moments.getFirst() > REMEMBERED.toNanos()) {
      moments.removeFirst();
    }
    return moments.size();
  }

  private static <V> Map<Source, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Source, V> eldest) {
        return size() > MOST_PLACES;
      }
    };
  }
}
