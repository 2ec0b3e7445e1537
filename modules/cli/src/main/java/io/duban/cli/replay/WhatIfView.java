package io.duban.cli.replay;

import io.duban.cli.output.Format;
import io.duban.cli.output.Json;
import io.duban.cli.output.Labels;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.Paint;
import io.duban.contracts.Light;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin.Rank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows what would be otherwise under another policy. */
final class WhatIfView {
  private static final String NOTHING = "-";

  private final Output out;
  private final Labels labels;
  private final String policy;
  private final LocalDate day;

  /**
   * A view.
   *
   * @param policy version of the policy that is tried
   * @param day the comparison is of
   */
  WhatIfView(Output out, String policy, LocalDate day) {
    this.out = out;
    this.labels = out.labels();
    this.policy = policy;
    this.day = day;
  }

  void show(WhatIf whatIf) {
    if (out.isForPeople()) {
      tables(whatIf);
    } else if (out.format() == Format.JSON) {
      out.print(Json.line(fields(whatIf)) + "\n");
    } else {
      lines(whatIf);
    }
  }

  private void tables(WhatIf whatIf) {
    String date = labels.words().date(day);
    if (whatIf.isEmpty()) {
      out.print(labels.text("whatIf.none", date, policy) + "\n");
      return;
    }
    out.print(labels.text("whatIf.head", date, policy) + "\n");
    part("whatIf.lights", rows(), whatIf.rows());
    part("whatIf.alerts", alerts(), whatIf.alerts());
    part("whatIf.units", units(), whatIf.units());
  }

  private <T> void part(String heading, Listing<T> listing, List<T> items) {
    out.print("\n" + labels.text(heading, items.size()) + "\n");
    if (!items.isEmpty()) {
      out.showAlone(listing, items);
    }
  }

  private Listing<WhatIf.Row> rows() {
    return new Listing<WhatIf.Row>(row -> Json.line(row(row)))
        .column("quarter", row -> row.key().quarter())
        .column("task", row -> row.key().task())
        .cut("title", row -> row.known().task().title())
        .column("before", row -> light(row.before()), row -> paint(row.before()))
        .column("after", row -> light(row.after()), row -> paint(row.after()))
        .number("behind", row -> plain(behind(row.before())))
        .number("behindAfter", row -> plain(behind(row.after())));
  }

  private Listing<WhatIf.Alert> alerts() {
    return new Listing<WhatIf.Alert>(alert -> Json.line(alert(alert)))
        .column("task", WhatIf.Alert::task)
        .cut("title", WhatIf.Alert::title)
        .column("rule", alert -> labels.words().rule(alert.key().rule()))
        .column("unit", alert -> alert.key().unit())
        .number("raised", WhatIf.Alert::raisedBefore)
        .number("raisedAfter", WhatIf.Alert::raisedAfter)
        .column("before", alert -> standing(alert.before()), alert -> paint(alert.before()))
        .column("after", alert -> standing(alert.after()), alert -> paint(alert.after()));
  }

  private Listing<WhatIf.Unit> units() {
    return new Listing<WhatIf.Unit>(unit -> Json.line(unit(unit)))
        .column("quarter", WhatIf.Unit::quarter)
        .cut("name", unit -> unit.known().tally().unitName())
        .number("score", unit -> score(unit.before()))
        .number("scoreAfter", unit -> score(unit.after()))
        .number("rank", unit -> rank(unit.before()))
        .number("rankAfter", unit -> rank(unit.after()));
  }

  private String light(TaskQuarter row) {
    return row == null ? NOTHING : labels.words().light(Light.valueOf(row.light().name()));
  }

  private String standing(Enum<?> severity) {
    return severity == null
        ? labels.text("whatIf.closed")
        : labels.words().light(Light.valueOf(severity.name()));
  }

  private static Paint paint(TaskQuarter row) {
    return row == null ? Paint.NONE : paint(row.light());
  }

  private static Paint paint(Enum<?> light) {
    return light == null ? Paint.NONE : Paint.of(Light.valueOf(light.name()));
  }

  private static BigDecimal behind(TaskQuarter row) {
    return row == null ? null : row.judgement().behind();
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? NOTHING : figure.stripTrailingZeros().toPlainString();
  }

  private static String score(Rank rank) {
    return rank == null ? NOTHING : rank.score().toPlainString();
  }

  private static String rank(Rank rank) {
    return rank == null ? NOTHING : Integer.toString(rank.rank());
  }

  private Map<String, Object> fields(WhatIf whatIf) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("asOf", day.toString());
    fields.put("policy", policy);
    fields.put("lights", whatIf.rows().stream().map(WhatIfView::row).toList());
    fields.put("alerts", whatIf.alerts().stream().map(WhatIfView::alert).toList());
    fields.put("units", whatIf.units().stream().map(WhatIfView::unit).toList());
    return fields;
  }

  private void lines(WhatIf whatIf) {
    if (whatIf.isEmpty()) {
      out.remark(labels.text("whatIf.none", labels.words().date(day), policy));
    }
    Stream.of(
            whatIf.rows().stream().map(row -> named("LIGHT", row(row))),
            whatIf.alerts().stream().map(alert -> named("ALERT", alert(alert))),
            whatIf.units().stream().map(unit -> named("UNIT", unit(unit))))
        .flatMap(parts -> parts)
        .forEach(fields -> out.print(Json.line(fields) + "\n"));
  }

  private static Map<String, Object> named(String kind, Map<String, Object> fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("changed", kind);
    named.putAll(fields);
    return named;
  }

  private static Map<String, Object> row(WhatIf.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", row.key().task());
    fields.put("title", row.known().task().title());
    fields.put("quarter", row.key().quarter().toString());
    fields.put("before", row.before() == null ? null : row.before().light().name());
    fields.put("after", row.after() == null ? null : row.after().light().name());
    fields.put("behindBefore", behind(row.before()));
    fields.put("behindAfter", behind(row.after()));
    return fields;
  }

  private static Map<String, Object> alert(WhatIf.Alert alert) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", alert.task());
    fields.put("title", alert.title());
    fields.put("rule", alert.key().rule());
    fields.put("unit", alert.key().unit());
    fields.put("raisedBefore", alert.raisedBefore());
    fields.put("raisedAfter", alert.raisedAfter());
    fields.put("openBefore", Objects.toString(alert.before(), null));
    fields.put("openAfter", Objects.toString(alert.after(), null));
    return fields;
  }

  private static Map<String, Object> unit(WhatIf.Unit unit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("region", unit.region());
    fields.put("quarter", unit.quarter().toString());
    fields.put("unit", unit.unit());
    fields.put("unitName", unit.known().tally().unitName());
    fields.put("scoreBefore", unit.before() == null ? null : unit.before().score());
    fields.put("scoreAfter", unit.after() == null ? null : unit.after().score());
    fields.put("rankBefore", unit.before() == null ? null : unit.before().rank());
    fields.put("rankAfter", unit.after() == null ? null : unit.after().rank());
    return fields;
  }
}
