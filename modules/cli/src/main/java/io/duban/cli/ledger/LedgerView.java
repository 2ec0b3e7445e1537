package io.duban.cli.ledger;

import io.duban.cli.ledger.LedgerLine.Result;
import io.duban.cli.output.Json;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.Paint;
import io.duban.office.ledger.FilledLedger;
import io.duban.office.ledger.LedgerWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what became of a ledger. */
final class LedgerView {
  private final Output out;
  private final LedgerWords words;

  LedgerView(Output out) {
    this.out = out;
    this.words = LedgerWords.of(out.labels().locale());
  }

  /** To people only what is wrong, if that is why nothing was sent. */
  void show(List<LedgerLine> lines, FilledLedger filled, boolean sent) {
    long wrong = count(lines, Result.WRONG);
    if (!out.isForPeople()) {
      out.show(listing(), lines);
      return;
    }
    List<LedgerLine> shown =
        wrong > 0 && !sent
            ? lines.stream().filter(line -> line.result() == Result.WRONG).toList()
            : lines;
    if (!shown.isEmpty()) {
      out.show(listing(), shown);
    }
    if (!filled.ignored().isEmpty()) {
      String names = out.labels().words().list(filled.ignored());
      out.remark(out.labels().text("ledger.ignored", names));
    }
    remark(
        sent ? "ledger.sent" : "ledger.notSent",
        sent ? count(lines, Result.SENT) : count(lines, Result.READY),
        count(lines, Result.ALREADY_SENT) + count(lines, Result.SUPERSEDED),
        filled.untouched(),
        wrong);
  }

  private void remark(String key, Object... counts) {
    out.remark(out.labels().text(key, counts));
  }

  private static long count(List<LedgerLine> lines, Result result) {
    return lines.stream().filter(line -> line.result() == result).count();
  }

  private Listing<LedgerLine> listing() {
    return new Listing<LedgerLine>(this::json)
        .column("cell", LedgerLine::place)
        .column("task", LedgerLine::task)
        .column("result", this::result, line -> paint(line.result()))
        .wrapped("remedy", this::said);
  }

  private String result(LedgerLine line) {
    return out.labels().text("ledger." + line.result());
  }

  private static Paint paint(Result result) {
    return switch (result) {
      case SENT, READY -> Paint.GREEN;
      case WRONG -> Paint.RED;
      case SUPERSEDED -> Paint.YELLOW;
      case ALREADY_SENT -> Paint.DIM;
    };
  }

  private String said(LedgerLine line) {
    if (line.problem() != null) {
      return out.labels()
          .text("ledger.problem", words.problem(line.problem()), words.remedy(line.problem()));
    }
    return line.result() == Result.SUPERSEDED ? out.labels().text("ledger.superseded") : "";
  }

  private String json(LedgerLine line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sheet", line.place().sheet());
    fields.put("row", line.place().line());
    fields.put("cell", line.place().cell());
    fields.put("unit", line.unit());
    fields.put("task", line.task());
    fields.put("result", line.result().name());
    fields.put("eventId", line.eventId());
    if (line.problem() != null) {
      fields.put("code", line.problem().fault().name());
      fields.put("problem", words.problem(line.problem()));
      fields.put("remedy", words.remedy(line.problem()));
    }
    return Json.line(fields);
  }
}
