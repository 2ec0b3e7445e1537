package io.duban.cli.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.cli.output.Format;
import io.duban.cli.output.Labels;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.Paint;
import io.duban.contracts.Light;
import io.duban.office.json.RecordJson;
import io.duban.office.replay.WhatIf;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin.Rank;
import io.duban.rules.calendar.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
      out.print(RecordJson.line(whole(whatIf)) + "\n");
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
    return new Listing<WhatIf.Row>(row -> RecordJson.line(LightLine.of(row)))
        .column("quarter", row -> row.key().quarter())
        .column("task", row -> row.key().task())
        .cut("title", row -> row.known().task().title())
        .column("before", row -> light(row.before()), row -> paint(row.before()))
        .column("after", row -> light(row.after()), row -> paint(row.after()))
        .number("behind", row -> plain(behind(row.before())))
        .number("behindAfter", row -> plain(behind(row.after())));
  }

  private Listing<WhatIf.Alert> alerts() {
    return new Listing<WhatIf.Alert>(alert -> RecordJson.line(AlertLine.of(alert)))
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
    return new Listing<WhatIf.Unit>(unit -> RecordJson.line(UnitLine.of(unit)))
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

  private Whole whole(WhatIf whatIf) {
    return new Whole(
        day,
        policy,
        whatIf.rows().stream().map(LightLine::of).toList(),
        whatIf.alerts().stream().map(AlertLine::of).toList(),
        whatIf.units().stream().map(UnitLine::of).toList());
  }

  private void lines(WhatIf whatIf) {
    if (whatIf.isEmpty()) {
      out.remark(labels.text("whatIf.none", labels.words().date(day), policy));
    }
    Stream.of(
            whatIf.rows().stream().map(row -> new Changed("LIGHT", LightLine.of(row))),
            whatIf.alerts().stream().map(alert -> new Changed("ALERT", AlertLine.of(alert))),
            whatIf.units().stream().map(unit -> new Changed("UNIT", UnitLine.of(unit))))
        .flatMap(parts -> parts)
        .forEach(line -> out.print(RecordJson.line(line) + "\n"));
  }

  private record Whole(
      LocalDate asOf,
      String policy,
      List<LightLine> lights,
      List<AlertLine> alerts,
      List<UnitLine> units) {}

  private record Changed(String changed, @JsonUnwrapped Object line) {}

  private record LightLine(
      String task,
      String title,
      Quarter quarter,
      Enum<?> before,
      Enum<?> after,
      BigDecimal behindBefore,
      BigDecimal behindAfter) {
    static LightLine of(WhatIf.Row row) {
      return new LightLine(
          row.key().task(),
          row.known().task().title(),
          row.key().quarter(),
          row.before() == null ? null : row.before().light(),
          row.after() == null ? null : row.after().light(),
          behind(row.before()),
          behind(row.after()));
    }
  }

  private record AlertLine(
      String task,
      String title,
      String rule,
      String unit,
      int raisedBefore,
      int raisedAfter,
      Severity openBefore,
      Severity openAfter) {
    static AlertLine of(WhatIf.Alert alert) {
      return new AlertLine(
          alert.task(),
          alert.title(),
          alert.key().rule(),
          alert.key().unit(),
          alert.raisedBefore(),
          alert.raisedAfter(),
          alert.before(),
          alert.after());
    }
  }

  private record UnitLine(
      String region,
      Quarter quarter,
      String unit,
      String unitName,
      BigDecimal scoreBefore,
      BigDecimal scoreAfter,
      Integer rankBefore,
      Integer rankAfter) {
    static UnitLine of(WhatIf.Unit unit) {
      return new UnitLine(
          unit.region(),
          unit.quarter(),
          unit.unit(),
          unit.known().tally().unitName(),
          unit.before() == null ? null : unit.before().score(),
          unit.after() == null ? null : unit.after().score(),
          unit.before() == null ? null : unit.before().rank(),
          unit.after() == null ? null : unit.after().rank());
    }
  }
}
