package io.duban.pipeline.mapping;

import io.duban.contracts.Bulletin;
import io.duban.contracts.DelinquentLine;
import io.duban.contracts.Keys;
import io.duban.contracts.OrderLine;
import io.duban.contracts.RestatementLine;
import io.duban.contracts.RowFigures;
import io.duban.contracts.SectionTally;
import io.duban.contracts.Tally;
import io.duban.contracts.UnitLine;
import io.duban.contracts.UnitQuarter;
import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin.Delinquent;
import io.duban.rules.bulletin.Restatement;
import io.duban.rules.bulletin.UnitTally;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Light;
import java.math.BigDecimal;

/** Bulletins and standings of units as events. */
public final class BulletinMapping {
  private BulletinMapping() {}

  public static String key(io.duban.rules.bulletin.Bulletin bulletin) {
    return Keys.bulletin(bulletin.region(), bulletin.quarter().toString());
  }

  public static Bulletin event(io.duban.rules.bulletin.Bulletin bulletin) {
    return Bulletin.newBuilder()
        .setRegion(bulletin.region())
        .setYear(bulletin.quarter().year())
        .setQuarter(bulletin.quarter().toString())
        .setNumber(bulletin.number())
        .setCut(bulletin.cut())
        .setPolicy(bulletin.policy())
        .setTotal(event(bulletin.total()))
        .setSections(
            bulletin.sections().stream()
                .map(section -> new SectionTally(section.heading(), event(section.tally())))
                .toList())
        .setUnits(bulletin.units().stream().map(rank -> line(bulletin, rank)).toList())
        .setRed(bulletin.lists().red().stream().map(RowMapping::event).toList())
        .setYellow(bulletin.lists().yellow().stream().map(RowMapping::event).toList())
        .setDelinquent(bulletin.lists().delinquent().stream().map(BulletinMapping::event).toList())
        .setOrders(bulletin.lists().orders().stream().map(BulletinMapping::event).toList())
        .setRestatements(
            bulletin.lists().restatements().stream().map(BulletinMapping::event).toList())
        .setLeftOut(bulletin.lists().leftOut())
        .build();
  }

  public static UnitQuarter event(
      String region, Quarter quarter, UnitTally standing, BigDecimal score) {
    return UnitQuarter.newBuilder()
        .setRegion(region)
        .setYear(quarter.year())
        .setUnit(standing.unit())
        .setUnitName(standing.unitName())
        .setQuarter(quarter.toString())
        .setLed(standing.tasks().led())
        .setGreen(standing.tasks().green())
        .setYellow(standing.tasks().yellow())
        .setRed(standing.tasks().red())
        .setGrey(standing.tasks().grey())
        .setDone(standing.tasks().done())
        .setDue(standing.duties().due())
        .setOnTime(standing.duties().onTime())
        .setLate(standing.duties().late())
        .setMissing(standing.duties().missing())
        .setReturned(standing.returned())
        .setCorrected(standing.corrected())
        .setScore(Decimals.points(score))
        .build();
  }

  private static UnitLine line(
      io.duban.rules.bulletin.Bulletin bulletin, io.duban.rules.bulletin.Bulletin.Rank rank) {
    return new UnitLine(
        rank.rank(), event(bulletin.region(), bulletin.quarter(), rank.tally(), rank.score()));
  }

  private static Tally event(io.duban.rules.bulletin.Tally tally) {
    return Tally.newBuilder()
        .setTasks(tally.tasks())
        .setGreen(tally.count(Light.GREEN))
        .setYellow(tally.count(Light.YELLOW))
        .setRed(tally.count(Light.RED))
        .setGrey(tally.count(Light.GREY))
        .setDone(tally.count(Progress.DONE))
        .setOnSchedule(tally.count(Progress.ON_SCHEDULE))
        .setBehind(tally.count(Progress.BEHIND))
        .setNotStarted(tally.count(Progress.NOT_STARTED))
        .setUnknown(tally.count(Progress.UNKNOWN))
        .build();
  }

  private static OrderLine event(io.duban.rules.bulletin.Bulletin.OrderLine line) {
    return OrderLine.newBuilder()
        .setTask(line.row().task().id())
        .setTitle(line.row().task().title())
        .setLine(line.row().task().line())
        .setOrder(OrderMapping.event(line.status()))
        .build();
  }

  private static RestatementLine event(Restatement restatement) {
    return new RestatementLine(
        restatement.after().task().id(),
        restatement.after().task().title(),
        restatement.after().quarter().toString(),
        figures(restatement.before()),
        figures(restatement.after()),
        restatement.evidence());
  }

  private static RowFigures figures(TaskQuarter row) {
    return new RowFigures(
        row.version().revision(),
        RowMapping.light(row.light()),
        Decimals.points(row.judgement().planned()),
        Decimals.points(row.judgement().earned()));
  }

  private static DelinquentLine event(Delinquent line) {
    return new DelinquentLine(
        line.row().task().id(),
        line.row().task().title(),
        line.part().unit(),
        line.part().unitName(),
        line.part().duties().late(),
        line.part().duties().missing());
  }
}
