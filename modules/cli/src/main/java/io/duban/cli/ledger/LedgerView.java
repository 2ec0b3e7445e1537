package io.duban.cli.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.Paint;
import io.duban.office.json.RecordJson;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.check.LedgerLine;
import io.duban.office.ledger.check.LedgerLine.Result;
import io.duban.office.ledger.filled.FilledLedger;
import java.util.List;

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
    CellProblem problem = line.problem();
    return RecordJson.line(
        new Line(
            line.place().sheet(),
            line.place().line(),
            line.place().cell(),
            line.unit(),
            line.task(),
            line.result(),
            line.eventId(),
            problem == null
                ? null
                : new Problem(problem.fault(), words.problem(problem), words.remedy(problem))));
  }

  private record Line(
      String sheet,
      int row,
      String cell,
      String unit,
      String task,
      Result result,
      String eventId,
      @JsonUnwrapped Problem wrong) {}

  private record Problem(Fault code, String problem, String remedy) {}
}
