package io.duban.integration.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Milestone;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Sender;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes up what a unit might send to do harm. */
final class HostileRecords {
  /** One in so many records is as large as a unit can send compressed. */
  private static final int HUGE_EVERY = 400;

  private static final int HUGE_BYTES = 6_000_000;
  private static final int LONG_KEY = 1_200_000;
  private static final int MADE_UP_SCHEMAS = 1_000;

  private final Random random;
  private final Sender sender;
  private final Topic topic;
  private final String unit;
  private final List<String> tasks;
  private final LocalDate today;
  private final int schemaOfHugeField;
  private final List<String> events = new ArrayList<>();
  private int made;

  /**
   * Of a unit.
   *
   * @param tasks tasks it answers for
   * @param schemaOfHugeField id of a schema with a field of a fixed size that fits no memory
   */
  HostileRecords(
      long seed,
      Sender sender,
      String unit,
      List<String> tasks,
      LocalDate today,
      int schemaOfHugeField) {
    this.random = new Random(seed);
    this.sender = sender;
    this.topic = Topics.progress(unit);
    this.unit = unit;
    this.tasks = tasks;
    this.today = today;
    this.schemaOfHugeField = schemaOfHugeField;
  }

  ProducerRecord<byte[], byte[]> next() {
    byte[] value = ++made % HUGE_EVERY == 0 ? huge() : value();
    return new ProducerRecord<>(topic.name(), null, null, key(), value, headers());
  }

  private byte[] value() {
    return switch (random.nextInt(14)) {
      case 0 -> bytes(random.nextInt(200));
      case 1 -> bytes(random.nextInt(100_000));
      case 2 -> null;
      case 3 -> spoiled();
      case 4 -> wrapped(random.nextInt(MADE_UP_SCHEMAS), bytes(random.nextInt(60)));
      case 5 -> wrapped(schemaOfHugeField, bytes(9));
      case 6 -> encoded(report().setTask("linhe-2026/9" + random.nextInt(100_000)));
      case 7, 8 -> encoded(report().setStatus(ReportStatus.DONE_CLAIMED));
      case 9 -> encoded(report().setPlan(plan()));
      case 10 -> encoded(report().setAsOf(farDay()));
      case 11 -> encoded(report().setValues(figures()));
      case 12 -> encoded(report().setEventId(known()));
      default -> encoded(talkative());
    };
  }

  private byte[] huge() {
    return switch (random.nextInt(3)) {
      case 0 -> new byte[HUGE_BYTES];
      case 1 -> encoded(report().setValues(Map.of("m".repeat(LONG_KEY), 1.0)));
      default -> encoded(report().setNarrative("忙".repeat(LONG_KEY)));
    };
  }

  private ProgressReported.Builder report() {
    String event = UUID.randomUUID().toString();
    events.add(event);
    return ProgressReported.newBuilder()
        .setEventId(event)
        .setTask(tasks.get(random.nextInt(tasks.size())))
        .setUnit(unit)
        .setAsOf(today.minusDays(random.nextInt(3)))
        .setPercent(random.nextInt(101) * 1.0);
  }

  private ProgressReported.Builder talkative() {
    String words = "慢".repeat(4_000);
    return report()
        .setNarrative(words)
        .setObstacles(words)
        .setNextSteps(words)
        .setEvidence(List.of("https://evidence.example/" + random.nextLong()))
        .setCorrects(known())
        .setCorrectionReason("又改");
  }

  private Plan plan() {
    Map<String, Double> shares = new HashMap<>();
    for (int i = 0; i < random.nextInt(25); i++) {
      shares.put("s".repeat(random.nextInt(300)) + i, random.nextGaussian() * 1e300);
    }
    return Plan.newBuilder()
        .setMilestones(List.of(new Milestone(today, BigDecimal.valueOf(random.nextInt(20_000), 2))))
        .setShares(shares)
        .build();
  }

  private LocalDate farDay() {
    return switch (random.nextInt(3)) {
      case 0 -> today.minusDays(random.nextInt(3_000));
      case 1 -> today.plusDays(random.nextInt(3_000));
      default -> LocalDate.ofEpochDay(random.nextInt());
    };
  }

  private Map<String, Double> figures() {
    Map<String, Double> figures = new HashMap<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      figures.put("m" + random.nextInt(100_000), random.nextGaussian());
    }
    figures.put("m1", List.of(Double.NaN, -1.0, 1e308, 50.0).get(random.nextInt(4)));
    return figures;
  }

  private String known() {
    return events.isEmpty() ? "none" : events.get(random.nextInt(events.size()));
  }

  private byte[] spoiled() {
    byte[] report = encoded(report());
    for (int i = 0; i < 3; i++) {
      report[random.nextInt(report.length)] = (byte) random.nextInt();
    }
    return Arrays.copyOf(report, 5 + random.nextInt(report.length));
  }

  private byte[] encoded(ProgressReported.Builder report) {
    return sender.encode(topic, report.build());
  }

  private static byte[] wrapped(int schema, byte[] payload) {
    return ByteBuffer.allocate(5 + payload.length)
        .put((byte) 0)
        .putInt(schema)
        .put(payload)
        .array();
  }

  private byte[] key() {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> bytes(random.nextInt(2_000));
      default -> tasks.get(random.nextInt(tasks.size())).getBytes(UTF_8);
    };
  }

  /** Those that our own records carry among them. */
  private List<Header> headers() {
    return switch (random.nextInt(8)) {
      case 0 ->
          List.of(
              header("duban.source", "duban.progress.v1.bureau-a/0/" + random.nextInt(100)),
              header("duban.unit", "bureau-a"),
              header("duban.origin", "7"),
              header("duban.replayed", "nothing"),
              header("__streams.errors.offset", "many"));
      case 1 -> List.of(new RecordHeader("x".repeat(2_000), bytes(2_000)));
      default -> List.of();
    };
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
