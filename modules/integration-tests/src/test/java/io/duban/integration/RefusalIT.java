package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.Events;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.Reading;
import io.duban.integration.cluster.Sender;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class RefusalIT {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate EIGHT_TICKS_LATER = DAY.plusDays(8);
  private static final Topic TOPIC = Topics.progress("bureau-a");
  private static final int HUNDRED_KILOBYTES = 100 * 1024;

  @TempDir private Path directory;

  @SuppressWarnings("ArrayRecordComponent") // The bytes are sent, never compared.
  private record Refusable(ReasonCode reason, String key, byte[] bytes) {}

  @Test
  void shouldSetAsideWhatItRefusesWithReasonAndBytesWhileTheRestFlowsOn() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster)) {
      // Given
      cluster.createUnitTopics(List.of("bureau-a"));
      List<Refusable> refusables = refusables(sender);
      List<DeadLetters.Letter> expected = new ArrayList<>();

      // When
      cluster.startPipeline();
      calendar.begin(DAY);
      sender.send(List.of(new Defined(task(refusables.size()), morning(DAY))));
      for (int i = 0; i < refusables.size(); i++) {
        good(sender, i);
        expected.add(refuse(sender, refusables.get(i)));
      }
      good(sender, refusables.size());
      calendar.beginAll(DAY.plusDays(1), EIGHT_TICKS_LATER);

      // Then
      assertThat(DeadLetters.readFrom(cluster)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(counted(cluster)).isEqualTo(goodFigures(refusables.size()));
    }
  }

  @Test
  void shouldSetAsideOnceWhatAnotherPipelineHadOnlyRead() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Sender sender = new Sender(cluster)) {
      // Given
      cluster.createUnitTopics(List.of("bureau-a"));
      // Records are read long before it is their turn.
      PipelineService patient = cluster.startPipeline(Map.of("max.task.idle.ms", "3000"));
      String first = sender.send(TOPIC, "torn", new byte[] {1}, morning(DAY));
      awaitLetterFrom(cluster, first);

      // When
      patient.close();
      cluster.startPipeline();
      String second = sender.send(TOPIC, "torn", new byte[] {2}, morning(DAY));
      awaitLetterFrom(cluster, second);

      // Then
      assertThat(DeadLetters.readFrom(cluster))
          .extracting(DeadLetters.Letter::place)
          .containsExactly(first, second);
    }
  }

  private static void awaitLetterFrom(Cluster cluster, String place) {
    Patience.await("the dead letter from " + place)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                DeadLetters.readFrom(cluster).stream()
                    .anyMatch(letter -> letter.place().equals(place)));
  }

  private static List<Refusable> refusables(Sender sender) {
    byte[] truncated = Arrays.copyOf(encode(sender, report(TASK, DAY).percent(1)), 30);
    return List.of(
        new Refusable(ReasonCode.UNDECODABLE, TASK, "完成 40%".getBytes(UTF_8)),
        new Refusable(ReasonCode.UNDECODABLE, "torn", truncated),
        new Refusable(ReasonCode.UNDECODABLE, "empty", null),
        new Refusable(ReasonCode.UNKNOWN_SCHEMA, TASK, unknownSchema()),
        new Refusable(ReasonCode.UNEXPECTED_TYPE, TASK, sender.encode(Topics.CLOCK, new Tick(DAY))),
        of(sender, ReasonCode.CLAIMS_ANOTHER_UNIT, report(TASK, DAY).by("bureau-b").percent(1)),
        of(sender, ReasonCode.UNKNOWN_TASK, report("linhe-2026/404", DAY).percent(1)),
        of(sender, ReasonCode.UNKNOWN_TARGET, report(TASK, DAY).value("weather", 1)),
        of(sender, ReasonCode.PERCENT_OUT_OF_RANGE, report(TASK, DAY).percent(101)),
        of(sender, ReasonCode.NOT_A_NUMBER, report(TASK, DAY).percent(Double.NaN)),
        of(sender, ReasonCode.AS_OF_IN_FUTURE, report(TASK, DAY.plusDays(1)).percent(1)),
        of(
            sender,
            ReasonCode.TEXT_TOO_LONG,
            report(TASK, DAY).percent(1).narrative("x".repeat(HUNDRED_KILOBYTES))));
  }

  private static Refusable of(Sender sender, ReasonCode reason, Reports report) {
    return new Refusable(reason, report.build().task(), encode(sender, report));
  }

  private static byte[] encode(Sender sender, Reports report) {
    return sender.encode(TOPIC, Events.of(report.build()));
  }

  private static byte[] unknownSchema() {
    return ByteBuffer.allocate(9).put((byte) 0).putInt(1_000_000).putInt(42).array();
  }

  private static DeadLetters.Letter refuse(Sender sender, Refusable one) throws Exception {
    String place = sender.send(TOPIC, one.key(), one.bytes(), morning(DAY));
    return DeadLetters.letter(one.reason().name(), place, one.key(), one.bytes());
  }

  /** One target for each good report, so that each must be counted to be seen. */
  private static Task task(int lastMetric) {
    Tasks task = Tasks.task(TASK).lead("bureau-a");
    metrics(lastMetric).forEach(metric -> task.target(Targets.cumulative(metric, 100)));
    return task.build();
  }

  private static Stream<String> metrics(int last) {
    return Stream.iterate(0, i -> i <= last, i -> i + 1).map(i -> "m" + i);
  }

  private static void good(Sender sender, int number) throws Exception {
    byte[] bytes = encode(sender, report(TASK, DAY).value("m" + number, number));
    sender.send(TOPIC, TASK, bytes, morning(DAY).plusSeconds(number));
  }

  private static Map<String, BigDecimal> goodFigures(int last) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (int i = 0; i <= last; i++) {
      figures.put("m" + i, BigDecimal.valueOf(i).setScale(6));
    }
    return figures;
  }

  private static Map<String, BigDecimal> counted(Cluster cluster) {
    List<TaskQuarter> rows =
        Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class).get(TASK + "|2026Q1");
    Map<String, BigDecimal> figures = new TreeMap<>();
    rows.get(rows.size() - 1)
        .getTargets()
        .forEach(target -> figures.put(target.getMetric(), target.getActual()));
    return figures;
  }
}
