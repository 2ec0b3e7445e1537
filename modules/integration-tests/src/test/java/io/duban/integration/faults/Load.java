package io.duban.integration.faults;

import static io.duban.rules.testing.Reports.report;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Deployment;
import io.duban.integration.cluster.Events;
import io.duban.integration.cluster.Sender;
import io.duban.integration.year.Year;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A unit that sends all the time what must be refused, whenever it comes: bytes that are no event,
 * and reports of a task that is not assigned to it.
 */
final class Load implements AutoCloseable {
  static final String UNIT = "bureau-noisy";
  private static final Topic TOPIC = Topics.progress(UNIT);
  private static final String TASK = "linhe-2026/001";
  private static final int EVERY_MILLIS = 20;
  private static final int UNKNOWN_SCHEMA = 100_000;
  private static final int AFTER_SCHEMA_ID = 5;
  private static final int HUGE_LENGTH = 0xfeffff0f;

  /**
   * What was sent.
   *
   * @param event its id, or null of bytes that are no event
   */
  record Sent(String event, CompletableFuture<String> place) {}

  private final Sender sender;
  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private final List<Sent> sent = new ArrayList<>();
  private final Random random;
  private LocalDate day = Year.FIRST;
  private boolean paused;

  Load(Deployment cluster, long seed) {
    sender = new Sender(cluster);
    random = new Random(seed);
  }

  void begin() {
    ScheduledFuture<?> unused =
        executor.scheduleAtFixedRate(this::send, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** From now on it is this day. */
  synchronized void day(LocalDate today) {
    day = today;
  }

  private synchronized void send() {
    if (!paused) {
      sent.add(sent.size() % 2 == 0 ? rubbish() : notAssigned());
    }
  }

  private Sent rubbish() {
    return rubbish(sender, spoiled(encoded("no event")));
  }

  private Sent rubbish(Sender by, byte[] bytes) {
    return new Sent(null, by.begin(TOPIC, TASK, bytes, Calendar.morning(day)));
  }

  /** Sends much at once, with a sender of its own. */
  synchronized void flood(Sender by, int records, int bytes) {
    for (int i = 0; i < records; i++) {
      sent.add(rubbish(by, "x".repeat(bytes).getBytes(UTF_8)));
    }
  }

  /** A report in the wire format, made unreadable in one way or another. */
  private byte[] spoiled(byte[] report) {
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(report, random.nextInt(report.length));
      case 1 -> Arrays.copyOf(report, report.length + 1 + random.nextInt(9));
      case 2 -> ByteBuffer.wrap(report).put(0, (byte) (1 + random.nextInt(9))).array();
      case 3 -> ByteBuffer.wrap(report).putInt(1, UNKNOWN_SCHEMA + random.nextInt(9)).array();
      default -> ByteBuffer.wrap(report).putInt(AFTER_SCHEMA_ID, HUGE_LENGTH).array();
    };
  }

  private Sent notAssigned() {
    String event = UUID.randomUUID().toString();
    return new Sent(event, sender.begin(TOPIC, TASK, encoded(event), Calendar.morning(day)));
  }

  private byte[] encoded(String event) {
    return sender.encode(
        TOPIC, Events.of(report(TASK, Year.FIRST).by(UNIT).event(event).percent(1).build()));
  }

  /** Stops sending and returns all that was sent. */
  synchronized List<Sent> pause() {
    paused = true;
    return List.copyOf(sent);
  }

  synchronized void resume() {
    paused = false;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    sender.close();
  }
}
