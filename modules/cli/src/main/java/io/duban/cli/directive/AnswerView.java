package io.duban.cli.directive;

import io.duban.cli.output.Json;
import io.duban.cli.output.Output;
import io.duban.rules.directive.Directive;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what became of a directive. */
final class AnswerView {
  private final Output out;

  AnswerView(Output out) {
    this.out = out;
  }

  void show(Directive directive, Answer answer, int seconds) {
    if (!out.isForPeople()) {
      out.print(Json.line(fields(directive, answer)) + "\n");
    } else if (answer.standing() == Answer.Standing.IN_FORCE) {
      String what = out.labels().words().directive(directive.kind().name());
      out.print(
          out.labels().text("directive.inForce", what, directive.task(), directive.eventId())
              + "\n");
    }
    if (answer.standing() == Answer.Standing.UNANSWERED) {
      out.remark(out.labels().text("directive.unanswered", directive.eventId(), seconds));
    }
  }

  private static Map<String, Object> fields(Directive directive, Answer answer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventId", directive.eventId());
    fields.put("task", directive.task());
    fields.put("kind", directive.kind().name());
    fields.put("author", directive.author());
    fields.put("standing", answer.standing().name());
    fields.put("reason", answer.reason());
    fields.put("detail", answer.detail());
    return fields;
  }
}
