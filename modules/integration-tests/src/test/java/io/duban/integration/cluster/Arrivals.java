package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which of the records sent have come through intake, and how often. */
public final class Arrivals implements AutoCloseable {
  private final Reading journal;
  private final Reading deadLetters;
  private final Map<String, Integer> journalled = new HashMap<>();
  private final Map<String, Integer> setAside = new HashMap<>();

  private Arrivals(Reading journal, Reading deadLetters) {
    this.journal = journal;
    this.deadLetters = deadLetters;
  }

  /** Counts what is written, though it may still be taken back. */
  public static Arrivals written(Deployment cluster) {
    return new Arrivals(
        Reading.uncommitted(cluster, Topics.JOURNAL),
        Reading.uncommitted(cluster, Topics.DEAD_LETTERS));
  }

  /** Counts what is committed. */
  public static Arrivals committed(Deployment cluster) {
    return new Arrivals(
        Reading.committed(cluster, Topics.JOURNAL),
        Reading.committed(cluster, Topics.DEAD_LETTERS));
  }

  /** Counts all that is committed up to now. */
  public static Arrivals all(Deployment cluster) {
    Arrivals arrivals = committed(cluster);
    arrivals.take(arrivals.journal.toEnd(), arrivals.deadLetters.toEnd());
    return arrivals;
  }

  /** Waits until each of the sources is in the journal or the dead letters. */
  public void await(Collection<String> sources) {
    await("intake", sources, this::isTakenIn);
  }

  /** Waits until each of the sources is in the dead letters, be it by way of the journal. */
  public void awaitRefusal(Collection<String> sources) {
    await("refusal", sources, source -> setAside(source) > 0);
  }

  private void await(String what, Collection<String> sources, Predicate<String> arrived) {
    List<String> missing = new ArrayList<>(sources);
    missing.removeIf(arrived);
    if (missing.isEmpty()) {
      return;
    }
    Patience.await(what + " of " + missing)
        .until(
            () -> {
              take(journal.next(), deadLetters.next());
              missing.removeIf(arrived);
              return missing.isEmpty();
            });
  }

  private boolean isTakenIn(String source) {
    return journalled(source) + setAside(source) > 0;
  }

  private void take(
      List<ConsumerRecord<String, byte[]>> entries, List<ConsumerRecord<String, byte[]>> letters) {
    entries.forEach(entry -> count(journalled, source(entry)));
    letters.forEach(letter -> count(setAside, DeadLetters.place(letter)));
  }

  public int journalled(String source) {
    return journalled.getOrDefault(source, 0);
  }

  public int setAside(String source) {
    return setAside.getOrDefault(source, 0);
  }

  /** What is wrong with a source, if it is not exactly once where it belongs. */
  public Optional<String> checkOnce(String source, boolean refused) {
    int inJournal = journalled(source);
    int inLetters = setAside(source);
    boolean right = refused ? inLetters == 1 && inJournal <= 1 : inLetters == 0 && inJournal == 1;
    return right
        ? Optional.empty()
        : Optional.of(
            "%s: %d times in the journal, %d times in the dead letters"
                .formatted(source, inJournal, inLetters));
  }

  private static void count(Map<String, Integer> counts, String source) {
    counts.merge(source, 1, Integer::sum);
  }

  private static String source(ConsumerRecord<String, byte[]> entry) {
    return new String(entry.headers().lastHeader(Headers.SOURCE).value(), UTF_8);
  }

  @Override
  public void close() {
    journal.close();
    deadLetters.close();
  }
}
