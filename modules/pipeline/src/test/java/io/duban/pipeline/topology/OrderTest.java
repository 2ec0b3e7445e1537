package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.Bulletin;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.pipeline.mapping.DigestMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.Results;
import io.duban.pipeline.testing.Snapshot;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the pipeline, fed out of order and twice, against the rules folded in order. */
class OrderTest {
  private static final List<ReportStatus> STATUSES =
      List.of(ReportStatus.IN_PROGRESS, ReportStatus.IN_PROGRESS, ReportStatus.DONE_CLAIMED);
  private static final LocalDate FIRST = LocalDate.parse("2026-02-20");
  private static final LocalDate LAST = LocalDate.parse("2026-07-10");
  private static final List<String> UNITS = List.of("bureau-a", "bureau-b");
  private static final int TASKS = 4;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void shouldComeToTheSameWhateverTheOrderBetweenTwoTicks(long seed) {
    // Given
    Random random = new Random(seed);
    List<TaskEvent> definitions = definitions();
    Map<LocalDate, List<TaskEvent>> said = said(random);
    List<TaskEvent> inOrder = new ArrayList<>(definitions);
    said.values().forEach(inOrder::addAll);
    History expected = FoldOracle.onDueDays(Policy.DEFAULT).play(FIRST, LAST, inOrder).history();

    try (TopologyFixture pipeline = new TopologyFixture()) {
      // When
      FIRST
          .datesUntil(LAST.plusDays(1))
          .forEach(
              day -> {
                pipeline.begin(day.toString());
                if (day.equals(FIRST)) {
                  definitions.forEach(definition -> tell(pipeline, definition));
                }
                shuffledAndDoubled(said.getOrDefault(day, List.of()), random)
                    .forEach(happening -> tell(pipeline, happening));
              });

      // Then
      assertThat(latestRows(pipeline)).isEqualTo(latestRows(expected));
      assertThat(History.alertDays(changes(pipeline))).isEqualTo(expected.alertDays());
      assertThat(expected.alertDays().size()).isGreaterThan(5);
      assertThat(pipeline.values(Topics.BULLETINS, Bulletin.class))
          .extracting(Bulletin::toString)
          .isEqualTo(
              expected.bulletins().stream()
                  .map(bulletin -> BulletinMapping.event(bulletin).toString())
                  .toList())
          .hasSize(2);
      assertThat(pipeline.values(Topics.ALERT_DIGESTS, AlertDigest.class))
          .extracting(AlertDigest::toString)
          .containsExactlyElementsOf(
              expected.digests().stream()
                  .map(digest -> DigestMapping.event(digest).toString())
                  .toList());
      assertThat(pipeline.refused())
          .extracting(Refused::key, refused -> refused.reason().name())
          .containsExactlyInAnyOrderElementsOf(
              expected.refused().stream()
                  .map(refused -> tuple(refused.what().about(), refused.why().reason().name()))
                  .toList());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void shouldComeToTheSameWhenStoppedAfterAnyTickAndStartedAgain(long seed) {
    // Given
    Map<LocalDate, List<TaskEvent>> said = said(new Random(seed));
    LocalDate stop = FIRST.plusDays(1 + new Random(seed).nextInt(said.size() - 1));
    LocalDate end = LAST.plusDays(1);
    Map<String, List<String>> whole;
    try (TopologyFixture pipeline = new TopologyFixture()) {
      play(pipeline, FIRST, end, said);
      whole = Results.of(pipeline);
    }

    // When
    Snapshot left;
    Map<String, List<String>> before;
    try (TopologyFixture pipeline = new TopologyFixture()) {
      play(pipeline, FIRST, stop, said);
      before = Results.of(pipeline);
      left = Snapshot.of(pipeline);
    }
    Map<String, List<String>> after;
    try (TopologyFixture pipeline = TopologyFixture.after(left::restore)) {
      left.restoreState(pipeline);
      play(pipeline, stop, end, said);
      after = Results.of(pipeline);
    }

    // Then
    assertThat(Results.joined(before, after)).as("stopped before %s", stop).isEqualTo(whole);
  }

  private static void play(
      TopologyFixture pipeline,
      LocalDate from,
      LocalDate end,
      Map<LocalDate, List<TaskEvent>> said) {
    from.datesUntil(end)
        .forEach(
            day -> {
              pipeline.begin(day.toString());
              if (day.equals(FIRST)) {
                definitions().forEach(definition -> tell(pipeline, definition));
              }
              said.get(day).forEach(happening -> tell(pipeline, happening));
            });
  }

  private static List<TaskEvent> definitions() {
    List<TaskEvent> definitions = new ArrayList<>();
    for (int number = 1; number <= TASKS; number++) {
      Tasks task =
          Tasks.task(id(number))
              .lead(UNITS.get(number % 2))
              .responsible(UNITS.get((number + 1) % 2))
              .reporting(new Reporting(Cadence.MONTHLY, 25, null))
              .target(number == 1 ? Targets.ceiling("m1", 60) : Targets.cumulative("m1", 100));
      definitions.add(new Defined(task.build(), at(FIRST.toString(), "06:00")));
    }
    return definitions;
  }

  private static Map<LocalDate, List<TaskEvent>> said(Random random) {
    Map<LocalDate, List<TaskEvent>> said = new TreeMap<>();
    int number = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      List<TaskEvent> today = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        today.add(report(++number, day, random));
      }
      if (random.nextInt(40) == 0) {
        String task = id(1 + random.nextInt(TASKS));
        today.add(
            new Directed(
                random.nextBoolean()
                    ? Directives.approved(task, ++number)
                    : Directives.reopened(task, ++number),
                time(day, random)));
      }
      said.put(day, today);
    }
    return said;
  }

  private static TaskEvent report(int number, LocalDate day, Random random) {
    LocalDate asOf = day.minusDays(random.nextInt(20));
    Reports report =
        Reports.report(id(1 + random.nextInt(TASKS)), asOf)
            .event(number)
            .by(UNITS.get(random.nextInt(2)))
            .value("m1", random.nextInt(90))
            .status(STATUSES.get(random.nextInt(STATUSES.size())))
            .narrative("第%d次".formatted(number));
    if (random.nextInt(4) == 0) {
      report.corrects(Reports.eventId(number - 1), "数字有误");
    }
    return new Reported(report.build(), time(day, random));
  }

  private static Instant time(LocalDate day, Random random) {
    return at(day.toString(), "07:00").plusSeconds(random.nextInt(36_000));
  }

  private static List<TaskEvent> shuffledAndDoubled(List<TaskEvent> today, Random random) {
    List<TaskEvent> twice = new ArrayList<>(today);
    twice.addAll(today);
    Collections.shuffle(twice, random);
    return twice;
  }

  private static void tell(TopologyFixture pipeline, TaskEvent happening) {
    if (happening instanceof Reported reported) {
      pipeline.report(Events.of(reported.report()), reported.at());
    } else if (happening instanceof Directed directed) {
      pipeline.direct(Events.of(directed.directive()), directed.at());
    } else if (happening instanceof Defined defined) {
      pipeline.pipe(Topics.TASKS, defined.about(), TaskMapping.event(defined.task()), defined.at());
    }
  }

  // As text, for Avro's classes do not compare lists of records that hold decimals.
  private static Map<String, String> latestRows(TopologyFixture pipeline) {
    Map<String, String> rows = new TreeMap<>();
    pipeline
        .read(Topics.TASK_QUARTERS, TaskQuarter.class)
        .forEach(row -> rows.put(row.key, row.value.toString()));
    return rows;
  }

  private static Map<String, String> latestRows(History history) {
    Map<String, String> rows = new TreeMap<>();
    history
        .latestRows()
        .values()
        .forEach(row -> rows.put(RowMapping.key(row), RowMapping.event(row).toString()));
    return rows;
  }

  private static List<TaskAlert> changes(TopologyFixture pipeline) {
    return pipeline.values(Topics.ALERTS, Alert.class).stream()
        .map(alert -> new TaskAlert(alert.getTask(), change(alert)))
        .toList();
  }

  private static AlertChange change(Alert alert) {
    return new AlertChange(
        new AlertKey(alert.getRule(), alert.getUnit()),
        alert.getSequence(),
        AlertChange.Kind.valueOf(alert.getChange().name()),
        Severity.valueOf(alert.getLight().name()),
        alert.getDay(),
        alert.getSince(),
        alert.getParameters(),
        alert.getEvidence());
  }

  private static String id(int number) {
    return "linhe-2026/%03d".formatted(number);
  }
}
