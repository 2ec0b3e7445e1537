package io.duban.cli.demo;

import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.contracts.ReasonCode;
import io.duban.office.layout.Column;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.TextTable;
import io.duban.office.papers.Words;
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
    Summary.Reports reports = summary.reports();
    StringBuilder text = new StringBuilder();
    text.append('\n').append(demo.say("heading", regionName)).append("\n\n");
    text.append(demo.say("tasks", summary.tasks(), summary.units())).append('\n');
    text.append(
            demo.say(
                "reports", reports.sent(), reports.accepted(), reports.sent() - reports.accepted()))
        .append('\n');
    text.append(refusals(reports)).append('\n');
    text.append(changes(summary.alerts())).append('\n');
    text.append(alerts(summary.alerts())).append('\n');
    text.append(outcomes(summary.outcomes())).append('\n');
    text.append(quarters(summary));
    return text.toString();
  }

  private String refusals(Summary.Reports reports) {
    TextTable table = new TextTable(left("refusal"), right("count"));
    reports
        .refused()
        .forEach((reason, count) -> table.row(words.reason(ReasonCode.valueOf(reason)), count));
    return table.render();
  }

  private String changes(Summary.Alerts alerts) {
    Map<AlertChange, Integer> changes = alerts.changes();
    return demo.say(
        "changes",
        changes.getOrDefault(AlertChange.RAISED, 0),
        changes.getOrDefault(AlertChange.ESCALATED, 0),
        changes.getOrDefault(AlertChange.DE_ESCALATED, 0),
        changes.getOrDefault(AlertChange.CLEARED, 0));
  }

  private String alerts(Summary.Alerts alerts) {
    TextTable table = new TextTable(left("rule"), right("blue"), right("yellow"), right("red"));
    alerts
        .byRule()
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
    TextTable table = new TextTable(left("outcome"), right("times"), left("first"), left("which"));
    outcomes.restated().stream()
        .findFirst()
        .ifPresent(
            first ->
                table.row(
                    demo.say("restated"),
                    outcomes.restated().size(),
                    named(first.task(), first.title()),
                    demo.say(
                        "restatement",
                        words.period(first.quarter()),
                        words.light(first.before()),
                        words.light(first.after()))));
    outcomes
        .decided()
        .forEach(
            (kind, decided) -> {
              Outcomes.Decided first = decided.get(0);
              table.row(
                  words.directive(kind.name()),
                  decided.size(),
                  named(first.task(), first.title()),
                  days(first));
            });
    return table.render();
  }

  private static String named(String task, String title) {
    return task + " " + DisplayWidth.truncate(title, TITLE_WIDTH);
  }

  private String days(Outcomes.Decided decided) {
    String day = words.date(decided.day());
    return decided.until() == null ? day : demo.say("until", day, words.date(decided.until()));
  }

  private String quarters(Summary summary) {
    TextTable table =
        new TextTable(
            left("quarter"),
            left("cut"),
            right("green"),
            right("yellow"),
            right("red"),
            right("grey"),
            right("done"),
            right("delinquent"));
    summary
        .quarters()
        .forEach(
            (quarter, tally) ->
                table.row(
                    words.period(quarter),
                    words.date(tally.cut()),
                    tally.green(),
                    tally.yellow(),
                    tally.red(),
                    tally.grey(),
                    tally.done(),
                    tally.delinquent()));
    return table.render();
  }

  private Column left(String key) {
    return Column.left(demo.say(key));
  }

  private Column right(String key) {
    return Column.right(demo.say(key));
  }
}
