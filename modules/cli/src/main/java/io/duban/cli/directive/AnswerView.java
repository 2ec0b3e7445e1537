package io.duban.cli.directive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.cli.output.Output;
import io.duban.office.decisions.RulingReply;
import io.duban.office.json.RecordJson;
import io.duban.rules.directive.Directive;

/** Shows what became of a directive. */
final class AnswerView {
  private final Output out;

  private record Line(
      String eventId,
      String task,
      Directive.Kind kind,
      String author,
      @JsonUnwrapped RulingReply reply) {}

  AnswerView(Output out) {
    this.out = out;
  }

  void show(Directive directive, RulingReply answer, int seconds) {
    if (!out.isForPeople()) {
      out.print(RecordJson.line(line(directive, answer)) + "\n");
    } else if (answer.standing() == RulingReply.Standing.IN_FORCE) {
      String what = out.labels().words().directive(directive.kind().name());
      out.print(
          out.labels().text("directive.inForce", what, directive.task(), directive.eventId())
              + "\n");
    }
    if (answer.standing() == RulingReply.Standing.UNANSWERED) {
      out.remark(out.labels().text("directive.unanswered", directive.eventId(), seconds));
    }
  }

  private static Line line(Directive directive, RulingReply answer) {
    return new Line(
        directive.eventId(), directive.task(), directive.kind(), directive.author(), answer);
  }
}
