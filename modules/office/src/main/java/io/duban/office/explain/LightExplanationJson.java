package io.duban.office.explain;

import io.duban.office.json.RecordJson;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.directive.Directive;
import io.duban.rules.policy.Policy;
import io.duban.rules.rulings.Ruling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** How a light came about, for programs. */
public record LightExplanationJson(
    SpecificRecord task,
    SpecificRecord row,
    Thresholds thresholds,
    List<ReportJson> reports,
    List<DirectiveJson> directives,
    List<? extends SpecificRecord> alerts) {

  /** How far behind a light changes. */
  public record Thresholds(
      String policy, BigDecimal yellowFrom, BigDecimal redAbove, BigDecimal ceilingMargin) {
    static Thresholds of(Policy policy) {
      return new Thresholds(
          policy.version(),
          policy.thresholds().yellowFrom(),
          policy.thresholds().redAbove(),
          policy.thresholds().ceilingMargin());
    }
  }

  /** A report and what became of it. */
  public record ReportJson(
      String eventId,
      String unit,
      LocalDate asOf,
      Instant reportedAt,
      String source,
      Double percent,
      SortedMap<String, Double> values,
      ConsideredReport.Use use,
      String detail) {
    static ReportJson of(ConsideredReport considered) {
      return new ReportJson(
          considered.report().eventId(),
          considered.report().unit(),
          considered.report().asOf(),
          considered.at(),
          considered.source(),
          considered.report().percent(),
          new TreeMap<>(considered.report().values()),
          considered.use(),
          considered.detail());
    }
  }

  /** A decision of the office that holds. */
  public record DirectiveJson(
      String eventId,
      Directive.Kind kind,
      LocalDate day,
      String author,
      String reason,
      LocalDate until) {
    static DirectiveJson of(Ruling ruling) {
      Directive directive = ruling.directive();
      return new DirectiveJson(
          directive.eventId(),
          directive.kind(),
          ruling.day(),
          directive.author(),
          directive.reason(),
          directive.dates().until());
    }
  }

  /** On one line. */
  public static String of(LightExplanation explained) {
    return RecordJson.line(
        new LightExplanationJson(
            TaskMapping.event(explained.task()),
            RowMapping.event(explained.row()),
            Thresholds.of(explained.policy()),
            explained.reports().stream().map(ReportJson::of).toList(),
            explained.rulings().stream().map(DirectiveJson::of).toList(),
            explained.alerts().stream()
                .map(
                    alert ->
                        AlertMapping.event(explained.task(), alert, explained.policy().version()))
                .toList()));
  }
}
