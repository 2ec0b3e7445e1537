package io.duban.cli.demo;

import io.duban.contracts.AlertChange;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Light;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Ruling;
import io.duban.contracts.Tally;
import io.duban.office.layout.Column;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.TextTable;
import io.duban.office.papers.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** A year's summary as a person reads it. */
final class SummaryText {
  private static final int TITLE_WIDTH = 32;

  private final DemoMessages demo;
  private final Words words;

  SummaryText(Locale locale) {
    this.demo = new DemoMessages(locale);
    this.words = Words.of(locale);
  }

  String render(Summary summary, String regionName) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(demo.say("heading", regionName)).append("\n\n");
    text.append(demo.say("tasks", summary.tasks(), summary.units())).append('\n');
    text.append(demo.say("reports", summary.reports(), summary.accepted(), summary.refused()))
        .append('\n');
    text.append(refusals(summary)).append('\n');
    text.append(changes(summary)).append('\n');
    text.append(alerts(summary)).append('\n');
    text.append(outcomes(summary.outcomes())).append('\n');
    text.append(quarters(summary));
    return text.toString();
  }

  private String refusals(Summary summary) {
    TextTable table =
        new TextTable(Column.left(demo.say("refusal")), Column.right(demo.say("count")));
    summary
        .refusals()
        .forEach((reason, count) -> table.row(words.reason(ReasonCode.valueOf(reason)), count));
    return table.render();
  }

  private String changes(Summary summary) {
    Map<AlertChange, Integer> changes = summary.changes();
    return demo.say(
        "changes",
        changes.getOrDefault(AlertChange.RAISED, 0),
        changes.getOrDefault(AlertChange.ESCALATED, 0),
        changes.getOrDefault(AlertChange.DE_ESCALATED, 0),
        changes.getOrDefault(AlertChange.CLEARED, 0));
  }

  private String alerts(Summary summary) {
    TextTable table =
        new TextTable(
            Column.left(demo.say("rule")),
            Column.right(demo.say("blue")),
            Column.right(demo.say("yellow")),
            Column.right(demo.say("red")));
    summary
        .raised()
        .forEach(
            (rule, lights) ->
                table.row(
                    words.rule(rule),
                    lights.getOrDefault(Light.BLUE, 0),
                    lights.getOrDefault(Light.YELLOW, 0),
                    lights.getOrDefault(Light.RED, 0)));
    return table.render();
  }

  /** How often each thing happened, and the first task it happened to. */
  private String outcomes(Outcomes outcomes) {
    TextTable table =
        new TextTable(
            Column.left(demo.say("outcome")),
            Column.right(demo.say("times")),
            Column.left(demo.say("first")),
            Column.left(demo.say("which")));
    outcomes.restatements().stream()
        .findFirst()
        .ifPresent(
            line ->
                table.row(
                    demo.say("restated"),
                    outcomes.restatements().size(),
                    line.getTask() + " " + shortened(line.getTitle()),
                    demo.say(
                        "restatement",
                        words.period(line.getQuarter()),
                        words.light(line.getBefore().getLight()),
                        words.light(line.getAfter().getLight()))));
    outcomes
        .decisions()
        .forEach(
            (kind, rulings) -> {
              Ruling first = rulings.get(0);
              String task = first.getDirective().getTask();
              table.row(
                  words.directive(kind.name()),
                  rulings.size(),
                  task + " " + shortened(outcomes.titles().get(task)),
                  detail(first));
            });
    return table.render();
  }

  private static String shortened(String title) {
    return DisplayWidth.truncate(title, TITLE_WIDTH);
  }

  private String detail(Ruling ruling) {
    String day = words.date(ruling.getDay());
    LocalDate until = ruling.getDirective().getUntil();
    return until == null ? day : demo.say("until", day, words.date(until));
  }

  private String quarters(Summary summary) {
    TextTable table =
        new TextTable(
            Column.left(demo.say("quarter")),
            Column.left(demo.say("cut")),
            Column.right(demo.say("green")),
            Column.right(demo.say("yellow")),
            Column.right(demo.say("red")),
            Column.right(demo.say("grey")),
            Column.right(demo.say("done")),
            Column.right(demo.say("delinquent")));
    for (Bulletin bulletin : summary.bulletins().values()) {
      Tally total = bulletin.getTotal();
      table.row(
          words.period(bulletin.getQuarter()),
          words.date(bulletin.getCut()),
          total.getGreen(),
          total.getYellow(),
          total.getRed(),
          total.getGrey(),
          total.getDone(),
          bulletin.getDelinquent().size());
    }
    return table.render();
  }
}
