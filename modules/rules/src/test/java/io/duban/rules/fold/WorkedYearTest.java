package io.duban.rules.fold;

import static io.duban.rules.fold.PlayedYear.cells;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.testing.WorkedYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds lights, alerts and refusals against a year that was worked out by hand, cell by cell. */
class WorkedYearTest {
  private static final PlayedYear PLAYED = PlayedYear.play();
  private static final WorkedYear YEAR = PLAYED.year();

  @Test
  void shouldJudgeEveryTargetOfEveryQuarterAsWorkedOutByHand() {
    for (Quarter quarter : PLAYED.onTheEve().keySet()) {
      assertThat(lights(quarter))
          .as("%s", quarter)
          .containsExactlyElementsOf(PLAYED.expected(quarter.toString(), WorkedYearTest::light));
    }
  }

  @Test
  void shouldShowDifferencesThatAreDifferences() {
    for (Quarter quarter : PLAYED.onTheEve().keySet()) {
      assertThat(YEAR.table(quarter.toString()))
          .filteredOn(line -> !line.get("差距").isEmpty())
          .allSatisfy(
              line ->
                  assertThat(new BigDecimal(line.get("差距")))
                      .isEqualTo(
                          new BigDecimal(line.get("计划")).subtract(new BigDecimal(line.get("完成")))));
    }
  }

  @Test
  void shouldChangeEveryAlertOnTheDayWorkedOutByHand() {
    assertThat(
            PLAYED.history().alerts().stream()
                .filter(alert -> !alert.change().key().rule().equals("DUE_SOON"))
                .map(WorkedYearTest::change))
        .containsExactlyInAnyOrderElementsOf(
            PLAYED.expected(
                "五、预警",
                line ->
                    cells(
                        WorkedYear.day(line.get("日期")),
                        WorkedYear.task(line.get("任务")),
                        YEAR.code(line.get("规则")),
                        YEAR.unit(line.get("单位")),
                        YEAR.code(line.get("变化")),
                        YEAR.code(line.get("级别")))));
  }

  @Test
  void shouldRemindEveryUnitThatHasNotReported() {
    // Given
    List<String> expected = new ArrayList<>();
    for (Map<String, String> line : YEAR.table("六、催报")) {
      for (String quarter : List.of("一季度", "二季度", "三季度", "四季度")) {
        if (!line.get(quarter).isEmpty()) {
          String[] days = line.get(quarter).split("→", -1);
          expected.add(reminder(line, days[0], "RAISED"));
          expected.add(reminder(line, days[1], "CLEARED"));
        }
      }
    }
    // When
    Stream<String> told =
        PLAYED.history().alerts().stream()
            .filter(alert -> alert.change().key().rule().equals("DUE_SOON"))
            .map(WorkedYearTest::change);
    // Then
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void shouldRefuseWhatCannotBeTaken() {
    assertThat(
            PLAYED.history().refused().stream()
                .map(one -> cells(eventId(one.what()), one.why().reason())))
        .containsExactlyInAnyOrderElementsOf(
            PLAYED.expected(
                "未采用",
                line ->
                    cells(
                        line.get("来源").equals("填报")
                            ? WorkedYear.report(line.get("编号"))
                            : WorkedYear.decision(line.get("编号")),
                        YEAR.code(line.get("原因")))));
  }

  private static List<String> lights(Quarter quarter) {
    List<String> lines = new ArrayList<>();
    for (TaskQuarter row : PLAYED.onTheEve().get(quarter)) {
      if (row.quarter().equals(quarter)) {
        String ofTask = cells(row.light(), row.progress());
        for (Verdict verdict : row.verdicts()) {
          lines.add(verdict(row, verdict, ofTask));
          ofTask = cells("", "");
        }
      }
    }
    return lines;
  }

  private static String verdict(TaskQuarter row, Verdict verdict, String ofTask) {
    return cells(
        row.task().id(),
        verdict.metric(),
        plain(verdict.actual()),
        verdict.planned(),
        verdict.earned(),
        verdict.behind(),
        verdict.light(),
        ofTask);
  }

  private static String light(Map<String, String> line) {
    return cells(
        WorkedYear.task(line.get("任务")),
        cells(line, "指标", "实际", "计划", "完成", "差距"),
        YEAR.code(line.get("指标灯")),
        YEAR.code(line.get("任务灯")),
        YEAR.code(line.get("状态")));
  }

  private static String change(TaskAlert alert) {
    AlertChange change = alert.change();
    return cells(
        change.day(),
        alert.task(),
        change.key().rule(),
        change.key().unit(),
        change.kind(),
        change.severity());
  }

  private static String reminder(Map<String, String> line, String day, String change) {
    return cells(
        WorkedYear.day(day),
        WorkedYear.task(line.get("任务")),
        "DUE_SOON",
        YEAR.unit(line.get("单位")),
        change,
        "BLUE");
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }

  private static String eventId(TaskEvent what) {
    return what instanceof Reported reported
        ? reported.report().eventId()
        : ((Directed) what).directive().eventId();
  }
}
