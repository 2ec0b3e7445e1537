package io.duban.cli.explain;

import io.duban.cli.output.Json;
import io.duban.office.json.EventJson;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Report;
import io.duban.rules.rulings.Ruling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** An account for programs. */
final class AccountJson {
  private AccountJson() {}

  static String of(Account account) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", node(TaskMapping.event(account.task())));
    fields.put("row", node(RowMapping.event(account.row())));
    fields.put("thresholds", thresholds(account.policy()));
    fields.put("reports", account.reports().stream().map(AccountJson::report).toList());
    fields.put("directives", account.rulings().stream().map(AccountJson::directive).toList());
    fields.put(
        "alerts",
        account.alerts().stream()
            .map(alert -> AlertMapping.event(account.task(), alert, account.policy().version()))
            .map(AccountJson::node)
            .toList());
    return Json.line(fields);
  }

  private static Map<String, Object> thresholds(Policy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("policy", policy.version());
    fields.put("yellowFrom", policy.thresholds().yellowFrom());
    fields.put("redAbove", policy.thresholds().redAbove());
    fields.put("ceilingMargin", policy.thresholds().ceilingMargin());
    return fields;
  }

  private static Map<String, Object> report(Said said) {
    Report report = said.report();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventId", report.eventId());
    fields.put("unit", report.unit());
    fields.put("asOf", report.asOf().toString());
    fields.put("reportedAt", said.at().toString());
    fields.put("source", said.source());
    fields.put("percent", report.percent());
    fields.put("values", new TreeMap<>(report.values()));
    fields.put("use", said.use().name());
    fields.put("detail", said.detail());
    return fields;
  }

  private static Map<String, Object> directive(Ruling ruling) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventId", ruling.directive().eventId());
    fields.put("kind", ruling.directive().kind().name());
    fields.put("day", ruling.day().toString());
    fields.put("author", ruling.directive().author());
    fields.put("reason", ruling.directive().reason());
    fields.put(
        "until",
        ruling.directive().dates().until() == null
            ? null
            : ruling.directive().dates().until().toString());
    return fields;
  }

  private static Object node(SpecificRecord event) {
    return Json.node(EventJson.line(event));
  }
}
