package io.duban.cli.explain;

import io.duban.cli.output.Labels;
import io.duban.contracts.Role;
import io.duban.notices.sheet.PlaceWords;
import io.duban.office.explain.ConsideredReport;
import io.duban.office.explain.LightExplanation;
import io.duban.office.layout.Column;
import io.duban.office.layout.Paragraph;
import io.duban.office.layout.TextTable;
import io.duban.office.papers.AlertSentences;
import io.duban.office.papers.Words;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.report.Report;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account for people. */
final class LightExplanationText {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int WIDTH = 96;

  private final Labels labels;
  private final Words words;
  private final PlaceWords places;
  private final LightExplanation account;
  private final StringBuilder text = new StringBuilder();

  LightExplanationText(Labels labels, LightExplanation account) {
    this.labels = labels;
    this.words = labels.words();
    this.places = new PlaceWords(labels.locale());
    this.account = account;
  }

  String render() {
    Task task = account.task();
    TaskQuarter row = account.row();
    line("explain.task", task.id(), task.title());
    line("explain.sentence", task.text());
    line("explain.place", place(task), String.join(" > ", task.section()));
    line("explain.units", words.list(task.assignments().stream().map(this::unit).toList()));
    heading(
        "explain.light",
        words.period(row.quarter().toString()),
        words.light(RowMapping.light(row.light())),
        row.version().day(),
        row.version().revision(),
        row.version().policy());
    if (row.judgement().overdue()) {
      line("explain.overdue", row.deadline());
    }
    if (row.judgement().caughtUp()) {
      line("explain.caughtUp");
    }
    line(
        "explain.thresholds",
        plain(account.policy().thresholds().yellowFrom()),
        plain(account.policy().thresholds().redAbove()));
    row.verdicts().forEach(this::verdict);
    reports("explain.counted", ConsideredReport.Use.COUNTED);
    reports(
        "explain.notCounted",
        ConsideredReport.Use.SUPERSEDED,
        ConsideredReport.Use.REGRESSED,
        ConsideredReport.Use.CONTRIBUTION,
        ConsideredReport.Use.REFUSED);
    rulings();
    alerts();
    return text.toString();
  }

  private void verdict(Verdict verdict) {
    Target target = account.task().target(verdict.metric()).orElse(null);
    text.append('\n');
    line(
        "explain.verdict",
        verdict.name().isEmpty() ? labels.text("explain.whole") : verdict.name(),
        words.light(RowMapping.light(verdict.light())),
        words.basis(verdict.basis().name()));
    if (target != null) {
      detail(
          "explain.target",
          target.text(),
          target.source() == null ? "-" : places.of(target.source()),
          target.metric());
      if (!target.interims().isEmpty()) {
        detail("explain.interims", interims(target));
      }
    }
    if (verdict.actual() != null) {
      detail("explain.actual", plain(verdict.actual()), target == null ? "%" : target.unit());
    }
    if (verdict.planned() != null && verdict.earned() != null) {
      detail(
          "explain.behind",
          plain(verdict.planned()),
          plain(verdict.earned()),
          plain(verdict.behind()));
    }
  }

  private static String interims(Target target) {
    return target.interims().stream()
        .map(LightExplanationText::interim)
        .collect(Collectors.joining(", "));
  }

  private static String interim(Interim interim) {
    return interim.date() + " " + plain(interim.percent()) + "%";
  }

  private void reports(String heading, ConsideredReport.Use... uses) {
    List<ConsideredReport> chosen =
        account.reports().stream().filter(said -> List.of(uses).contains(said.use())).toList();
    heading(heading, chosen.size());
    if (chosen.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            Column.left(labels.text("column.time")),
            Column.left(labels.text("column.unit")).atMost(24),
            Column.left(labels.text("column.asOf")),
            Column.left(labels.text("column.figures")).atMost(30),
            Column.left(labels.text("column.use")).atMost(40),
            Column.left(labels.text("column.event")));
    for (ConsideredReport said : chosen) {
      table.row(
          MINUTE.format(LocalDateTime.ofInstant(said.at(), account.policy().zone())),
          unitName(said.report().unit()),
          said.report().asOf(),
          figures(said.report()),
          said.detail().isEmpty()
              ? labels.text("explain.use." + said.use())
              : labels.text("explain.use." + said.use()) + ": " + said.detail(),
          said.report().eventId());
    }
    text.append(table.render());
  }

  private void rulings() {
    if (account.rulings().isEmpty()) {
      return;
    }
    heading("explain.rulings", account.rulings().size());
    for (Ruling ruling : account.rulings()) {
      line(
          "explain.ruling",
          ruling.day(),
          words.directive(ruling.directive().kind().name()),
          ruling.directive().author(),
          ruling.directive().reason(),
          ruling.directive().eventId());
    }
  }

  private void alerts() {
    heading("explain.alerts", account.alerts().size());
    AlertSentences sentences = AlertSentences.of(labels.locale());
    for (AlertChange alert : account.alerts()) {
      text.append(alert.day())
          .append("  ")
          .append(
              sentences.sentence(
                  AlertMapping.event(account.task(), alert, account.policy().version())))
          .append('\n');
    }
  }

  private String place(Task task) {
    return task.source() == null
        ? "-"
        : labels.text("explain.line", task.document(), places.of(task.source()));
  }

  private String unit(Assignment assignment) {
    return labels.text(
        "explain.unit",
        assignment.unitName(),
        words.role(Role.valueOf(assignment.role().name())),
        assignment.unit());
  }

  private String unitName(String id) {
    return account.task().assignmentOf(id).map(Assignment::unitName).orElse(id);
  }

  private static String figures(Report report) {
    List<String> figures = new ArrayList<>();
    if (report.percent() != null) {
      figures.add(plain(BigDecimal.valueOf(report.percent())) + "%");
    }
    new TreeMap<>(report.values())
        .forEach((metric, value) -> figures.add(metric + "=" + plain(BigDecimal.valueOf(value))));
    return String.join(", ", figures);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void heading(String key, Object... values) {
    text.append('\n').append(labels.text(key, values)).append('\n');
  }

  private void line(String key, Object... values) {
    text.append(Paragraph.wrap(labels.text(key, values), WIDTH, "", "    "));
  }

  private void detail(String key, Object... values) {
    text.append(Paragraph.wrap(labels.text(key, values), WIDTH, "  ", "    "));
  }
}
