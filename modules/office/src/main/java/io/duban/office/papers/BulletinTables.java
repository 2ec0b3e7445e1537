package io.duban.office.papers;

import io.duban.contracts.DelinquentLine;
import io.duban.contracts.Light;
import io.duban.contracts.SectionTally;
import io.duban.contracts.Tally;
import io.duban.contracts.UnitLine;
import io.duban.contracts.UnitQuarter;
import io.duban.office.layout.Column;
import io.duban.office.layout.TextTable;
import java.util.List;
import java.util.Map;

/** The tables of a bulletin; one without rows is empty text. */
final class BulletinTables {
  private static final int NAME_WIDTH = 26;
  private static final int TITLE_WIDTH = 38;
  private static final int UNIT_WIDTH = 20;

  private final Words words;

  BulletinTables(Words words) {
    this.words = words;
  }

  static Map<String, Integer> counts(Tally tally) {
    return Map.of(
        "tasks", tally.getTasks(),
        "green", tally.getGreen(),
        "yellow", tally.getYellow(),
        "red", tally.getRed(),
        "grey", tally.getGrey(),
        "done", tally.getDone(),
        "onSchedule", tally.getOnSchedule(),
        "behind", tally.getBehind(),
        "notStarted", tally.getNotStarted(),
        "unknown", tally.getUnknown());
  }

  String lights(Tally tally) {
    TextTable table = new TextTable(left("light"), right("tasks"), right("share"));
    light(table, Light.GREEN, tally.getGreen(), tally);
    light(table, Light.YELLOW, tally.getYellow(), tally);
    light(table, Light.RED, tally.getRed(), tally);
    light(table, Light.GREY, tally.getGrey(), tally);
    return table
        .row(
            words.word("bulletin.total"),
            tally.getTasks(),
            Share.of(tally.getTasks(), tally.getTasks()))
        .render();
  }

  private void light(TextTable table, Light light, int count, Tally tally) {
    table.row(words.light(light), count, Share.of(count, tally.getTasks()));
  }

  String sections(List<SectionTally> sections) {
    if (sections.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            left("section").atMost(NAME_WIDTH),
            right("tasks"),
            right("green"),
            right("yellow"),
            right("red"),
            right("grey"),
            right("done"),
            right("behind"),
            right("notStarted"));
    sections.forEach(section -> section(table, section));
    return table.render();
  }

  private void section(TextTable table, SectionTally section) {
    String heading = section.getSection();
    Tally tally = section.getTally();
    table.row(
        heading.isBlank() ? words.word("bulletin.noSection") : heading,
        tally.getTasks(),
        tally.getGreen(),
        tally.getYellow(),
        tally.getRed(),
        tally.getGrey(),
        tally.getDone(),
        tally.getBehind(),
        tally.getNotStarted());
  }

  String units(List<UnitLine> units) {
    if (units.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            right("rank"),
            left("unit").atMost(UNIT_WIDTH),
            right("led"),
            right("green"),
            right("yellow"),
            right("red"),
            right("grey"),
            right("done"),
            right("onTime"),
            right("score"));
    units.forEach(line -> unit(table, line.getRank(), line.getStanding()));
    return table.render();
  }

  private void unit(TextTable table, int rank, UnitQuarter unit) {
    table.row(
        rank,
        unit.getUnitName(),
        unit.getLed(),
        unit.getGreen(),
        unit.getYellow(),
        unit.getRed(),
        unit.getGrey(),
        unit.getDone(),
        Share.of(unit.getOnTime(), unit.getDue()),
        unit.getScore().toPlainString());
  }

  String delinquent(List<DelinquentLine> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            left("task"),
            left("title").atMost(TITLE_WIDTH),
            left("unit").atMost(UNIT_WIDTH),
            right("late"),
            right("missing"));
    for (DelinquentLine line : lines) {
      table.row(
          number(line.getTask()),
          line.getTitle(),
          line.getUnitName(),
          line.getLate(),
          line.getMissing());
    }
    return table.render();
  }

  private static String number(String task) {
    return task.substring(task.indexOf('/') + 1);
  }

  private Column left(String name) {
    return Column.left(words.word("column." + name));
  }

  private Column right(String name) {
    return Column.right(words.word("column." + name));
  }
}
