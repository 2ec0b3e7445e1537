package io.duban.rules.fold;

import static io.duban.rules.fold.PlayedYear.cells;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.Bulletin.OrderLine;
import io.duban.rules.bulletin.Restatement;
import io.duban.rules.bulletin.Tally;
import io.duban.rules.bulletin.UnitTally;
import io.duban.rules.directive.Order;
import io.duban.rules.policy.Light;
import io.duban.rules.testing.WorkedYear;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bulletins against a year that was worked out by hand, cell by cell. */
class WorkedYearBulletinsTest {
  private static final PlayedYear PLAYED = PlayedYear.play();
  private static final WorkedYear YEAR = PLAYED.year();

  @Test
  void shouldCountTasksInTheBulletins() {
    assertThat(
            PLAYED.history().bulletins().stream()
                .map(
                    one ->
                        cells(one.quarter(), one.cut(), tally(one.total()), states(one.total()))))
        .containsExactlyElementsOf(
            PLAYED.expected(
                "总数",
                line ->
                    cells(
                        line.get("季度"),
                        WorkedYear.day(line.get("起草")),
                        cells(line, "任务数", "绿", "黄", "红", "灰"),
                        cells(line, "已销号", "达到序时", "滞后", "未启动", "无法判定"))));
    assertThat(lines(one -> one.sections().stream().map(s -> cells(s.heading(), tally(s.tally())))))
        .containsExactlyElementsOf(
            PLAYED.expected("分章节", line -> cells(line, "季度", "章节", "任务数", "绿", "黄", "红", "灰")));
  }

  @Test
  void shouldScoreAndRankTheUnitsInTheBulletins() {
    assertThat(lines(one -> one.units().stream().map(WorkedYearBulletinsTest::rank)))
        .containsExactlyElementsOf(
            PLAYED.expected(
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
                    Stream.concat(one.lists().red().stream(), one.lists().yellow().stream())
                        .map(WorkedYearBulletinsTest::listed)))
        .containsExactlyElementsOf(
            PLAYED.expected(
                "红黄灯任务",
                line ->
                    cells(
                        line.get("季度"),
                        YEAR.code(line.get("灯")),
                        WorkedYear.task(line.get("任务")),
                        cells(line, "计划", "完成", "差距", "单位说"),
                        evidence(line))));
  }

  @Test
  void shouldListWhoWasLateOrSilentInTheBulletins() {
    assertThat(
            lines(one -> one.lists().delinquent().stream().map(d -> delinquent(d.row(), d.part()))))
        .containsExactlyElementsOf(
            PLAYED.expected(
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
    assertThat(lines(one -> one.lists().orders().stream().map(WorkedYearBulletinsTest::order)))
        .containsExactlyElementsOf(
            PLAYED.expected(
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
                        YEAR.code(line.get("状态")),
                        Stream.of(line.get("依据").split(" ")).map(WorkedYear::decision).toList())));
  }

  @Test
  void shouldRestateWhatEarlierBulletinsSaid() {
    assertThat(
            lines(
                one ->
                    one.lists().restatements().stream().map(WorkedYearBulletinsTest::restatement)))
        .containsExactlyElementsOf(
            PLAYED.expected(
                "更正",
                line ->
                    cells(
                        cells(line, "刊登", "更正季度"),
                        WorkedYear.task(line.get("任务")),
                        YEAR.code(line.get("原灯")),
                        YEAR.code(line.get("原状态")),
                        cells(line, "原计划", "原完成"),
                        YEAR.code(line.get("新灯")),
                        YEAR.code(line.get("新状态")),
                        cells(line, "新计划", "新完成"))));
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
    UnitTally unit = rank.tally();
    return cells(
        rank.rank(),
        unit.unit(),
        unit.tasks().led(),
        unit.duties().due(),
        unit.duties().onTime(),
        unit.duties().late(),
        unit.duties().missing(),
        unit.returned(),
        rank.score());
  }

  private static String listed(TaskQuarter row) {
    return cells(
        row.light(),
        row.task().id(),
        row.judgement().planned(),
        row.judgement().earned(),
        row.judgement().behind(),
        row.basis().narrative(),
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
    return cells(row.task().id(), part.unit(), part.duties().late(), part.duties().missing());
  }

  private static String order(OrderLine line) {
    Order order = line.status().order();
    return cells(
        order.id(),
        line.row().task().id(),
        line.status().unit(),
        order.issued(),
        order.replyDue(),
        order.rectifyDue(),
        order.repliedOn(),
        order.closedOn(),
        line.status().state(),
        order.events());
  }

  private static String restatement(Restatement one) {
    return cells(
        one.after().quarter(), one.after().task().id(), stand(one.before()), stand(one.after()));
  }

  private static String stand(TaskQuarter row) {
    return cells(row.light(), row.progress(), row.judgement().planned(), row.judgement().earned());
  }

  private static List<String> lines(Function<Bulletin, Stream<String>> ofBulletin) {
    return PLAYED.history().bulletins().stream()
        .flatMap(one -> ofBulletin.apply(one).map(line -> cells(one.quarter(), line)))
        .toList();
  }
}
