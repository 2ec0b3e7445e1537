package io.duban.rules.fold;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.TaskQuarter.Progress;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.Bulletin.OrderLine;
import io.duban.rules.bulletin.Restatement;
import io.duban.rules.bulletin.Tally;
import io.duban.rules.bulletin.UnitStanding;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Order;
import io.duban.rules.fold.Happening.Directed;
import io.duban.rules.fold.Happening.Reported;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.testing.WorkedYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the program against a year that was worked out by hand, cell by cell. */
class WorkedYearTest {
  private static final WorkedYear YEAR = WorkedYear.read();
  private static final Map<Quarter, NavigableMap<RowKey, TaskQuarter>> ON_THE_EVE = new TreeMap<>();
  private static History history;

  @BeforeAll
  static void playTheYear() {
    FoldOracle oracle = FoldOracle.byWakes(Policy.DEFAULT);
    List<Happening> happenings = YEAR.happenings();
    for (LocalDate day : days()) {
      for (Map<String, String> bulletin : YEAR.table("总数")) {
        if (WorkedYear.day(bulletin.get("起草")).equals(day)) {
          ON_THE_EVE.put(Quarter.parse(bulletin.get("季度")), oracle.history().latestRows());
        }
      }
      oracle.begin(day);
      happenings.stream().filter(one -> dayOf(one).equals(day)).forEach(oracle::take);
    }
    history = oracle.history();
  }

  @Test
  void shouldJudgeEveryTargetOfEveryQuarterAsWorkedOutByHand() {
    for (Quarter quarter : ON_THE_EVE.keySet()) {
      assertThat(lights(quarter))
          .as("%s", quarter)
          .containsExactlyElementsOf(expected(quarter.toString(), WorkedYearTest::light));
    }
  }

  @Test
  void shouldShowDifferencesThatAreDifferences() {
    for (Quarter quarter : ON_THE_EVE.keySet()) {
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
            history.alerts().stream()
                .filter(alert -> !alert.change().key().rule().equals("DUE_SOON"))
                .map(WorkedYearTest::change))
        .containsExactlyInAnyOrderElementsOf(
            expected(
                "五、预警",
                line ->
                    cells(
                        WorkedYear.day(line.get("日期")),
                        WorkedYear.task(line.get("任务")),
                        YEAR.code(line.get("规则")),
                        YEAR.unit(line.get("单位")),
                        YEAR.code(line.get("变化")),
                        code(line.get("级别")))));
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
        history.alerts().stream()
            .filter(alert -> alert.change().key().rule().equals("DUE_SOON"))
            .map(WorkedYearTest::change);
    // Then
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void shouldRefuseWhatCannotBeTaken() {
    assertThat(
            history.refused().stream().map(one -> cells(eventId(one.what()), one.why().reason())))
        .containsExactlyInAnyOrderElementsOf(
            expected(
                "未采用",
                line ->
                    cells(
                        line.get("来源").equals("填报")
                            ? WorkedYear.report(line.get("编号"))
                            : WorkedYear.decision(line.get("编号")),
                        YEAR.code(line.get("原因")))));
  }

  @Test
  void shouldCountTasksInTheBulletins() {
    assertThat(
            history.bulletins().stream()
                .map(
                    one ->
                        cells(one.quarter(), one.cut(), tally(one.total()), states(one.total()))))
        .containsExactlyElementsOf(
            expected(
                "总数",
                line ->
                    cells(
                        line.get("季度"),
                        WorkedYear.day(line.get("起草")),
                        cells(line, "任务数", "绿", "黄", "红", "灰"),
                        cells(line, "已销号", "达到序时", "滞后", "未启动", "无法判定"))));
    assertThat(lines(one -> one.sections().stream().map(s -> cells(s.heading(), tally(s.tally())))))
        .containsExactlyElementsOf(
            expected("分章节", line -> cells(line, "季度", "章节", "任务数", "绿", "黄", "红", "灰")));
  }

  @Test
  void shouldScoreAndRankTheUnitsInTheBulletins() {
    assertThat(lines(one -> one.units().stream().map(WorkedYearTest::rank)))
        .containsExactlyElementsOf(
            expected(
                "单位",
                line ->
                    cells(
                        cells(line, "季度", "名次"),
                        YEAR.unit(line.get("单位")),
                        cells(line, "牵头", "应报", "准时", "迟报", "漏报", "退回", "得分"))));
  }

  @Test
  void shouldListRedAndYellowTasksInTheBulletins() {
    assertThat(
            lines(
                one ->
                    Stream.concat(one.red().stream(), one.yellow().stream())
                        .map(WorkedYearTest::listed)))
        .containsExactlyElementsOf(
            expected(
                "红黄灯任务",
                line ->
                    cells(
                        line.get("季度"),
                        code(line.get("灯")),
                        WorkedYear.task(line.get("任务")),
                        cells(line, "计划", "完成", "差距", "单位说"),
                        evidence(line))));
  }

  @Test
  void shouldListWhoWasLateOrSilentInTheBulletins() {
    assertThat(lines(one -> one.delinquent().stream().map(d -> delinquent(d.row(), d.part()))))
        .containsExactlyElementsOf(
            expected(
                "迟报漏报",
                line ->
                    cells(
                        line.get("季度"),
                        WorkedYear.task(line.get("任务")),
                        YEAR.unit(line.get("单位")),
                        cells(line, "迟报", "漏报"))));
  }

  @Test
  void shouldListTheOrdersOfThePeriodInTheBulletins() {
    assertThat(lines(one -> one.orders().stream().map(WorkedYearTest::order)))
        .containsExactlyElementsOf(
            expected(
                "督办单",
                line ->
                    cells(
                        cells(line, "季度", "督办单"),
                        WorkedYear.task(line.get("任务")),
                        YEAR.unit(line.get("单位")),
                        WorkedYear.day(line.get("签发")),
                        WorkedYear.day(line.get("回复期限")),
                        WorkedYear.day(line.get("整改期限")),
                        WorkedYear.day(line.get("回复")),
                        WorkedYear.day(line.get("办结")),
                        code(line.get("状态")),
                        Stream.of(line.get("依据").split(" ")).map(WorkedYear::decision).toList())));
  }

  @Test
  void shouldRestateWhatEarlierBulletinsSaid() {
    assertThat(lines(one -> one.restatements().stream().map(WorkedYearTest::restatement)))
        .containsExactlyElementsOf(
            expected(
                "更正",
                line ->
                    cells(
                        cells(line, "刊登", "更正季度"),
                        WorkedYear.task(line.get("任务")),
                        code(line.get("原灯")),
                        code(line.get("原状态")),
                        cells(line, "原计划", "原完成"),
                        code(line.get("新灯")),
                        code(line.get("新状态")),
                        cells(line, "新计划", "新完成"))));
  }

  private static List<String> lights(Quarter quarter) {
    List<String> lines = new ArrayList<>();
    for (TaskQuarter row : ON_THE_EVE.get(quarter).values()) {
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
        code(line.get("指标灯")),
        code(line.get("任务灯")),
        code(line.get("状态")));
  }

  private static String change(TaskAlert alert) {
    AlertChange change = alert.change();
    return cells(
        change.day(),
        alert.task(),
        change.key().rule(),
        change.key().unit(),
        change.kind(),
        change.light());
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

  private static String tally(Tally tally) {
    return cells(
        tally.tasks(),
        cells(Stream.of(Light.GREEN, Light.YELLOW, Light.RED, Light.GREY).map(tally::count)));
  }

  private static String states(Tally tally) {
    return cells(
        Stream.of(
                Progress.DONE,
                Progress.ON_SCHEDULE,
                Progress.BEHIND,
                Progress.NOT_STARTED,
                Progress.UNKNOWN)
            .map(tally::count));
  }

  private static String rank(Bulletin.Rank rank) {
    UnitStanding unit = rank.standing();
    return cells(
        rank.rank(),
        unit.unit(),
        unit.led(),
        unit.due(),
        unit.onTime(),
        unit.late(),
        unit.missing(),
        unit.returned(),
        rank.score());
  }

  private static String listed(TaskQuarter row) {
    return cells(
        row.light(),
        row.task().id(),
        row.planned(),
        row.earned(),
        row.behind(),
        row.narrative(),
        row.evidence());
  }

  private static List<String> evidence(Map<String, String> line) {
    return Stream.of(line.get("依据").split(" "))
        .map(
            number ->
                number.startsWith("决")
                    ? WorkedYear.decision(number.substring(1))
                    : WorkedYear.report(number))
        .toList();
  }

  private static String delinquent(TaskQuarter row, UnitReporting part) {
    return cells(row.task().id(), part.unit(), part.late(), part.missing());
  }

  private static String order(OrderLine line) {
    Order order = line.standing().order();
    return cells(
        order.id(),
        line.row().task().id(),
        line.standing().unit(),
        order.issued(),
        order.replyDue(),
        order.rectifyDue(),
        order.repliedOn(),
        order.closedOn(),
        line.standing().state(),
        order.events());
  }

  private static String restatement(Restatement one) {
    return cells(
        one.after().quarter(), one.after().task().id(), stand(one.before()), stand(one.after()));
  }

  private static String stand(TaskQuarter row) {
    return cells(row.light(), row.progress(), row.planned(), row.earned());
  }

  private static List<String> lines(Function<Bulletin, Stream<String>> ofBulletin) {
    return history.bulletins().stream()
        .flatMap(one -> ofBulletin.apply(one).map(line -> cells(one.quarter(), line)))
        .toList();
  }

  private static List<String> expected(String heading, Function<Map<String, String>, String> line) {
    return YEAR.table(heading).stream().map(line).toList();
  }

  private static String cells(Map<String, String> line, String... columns) {
    return cells(Arrays.stream(columns).map(line::get));
  }

  private static String cells(Object... cells) {
    return cells(Arrays.stream(cells));
  }

  private static String cells(Stream<?> cells) {
    return cells.map(cell -> Objects.toString(cell, "")).collect(joining(" | "));
  }

  private static String code(String word) {
    return word.isEmpty() ? "" : YEAR.code(word);
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }

  private static String eventId(Happening what) {
    return what instanceof Reported reported
        ? reported.report().eventId()
        : ((Directed) what).directive().eventId();
  }

  private static List<LocalDate> days() {
    return WorkedYear.FIRST.datesUntil(WorkedYear.LAST.plusDays(1)).toList();
  }

  private static LocalDate dayOf(Happening happening) {
    return LocalDate.ofInstant(happening.at(), Policy.DEFAULT.zone());
  }
}
