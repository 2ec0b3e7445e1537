package io.duban.office.decisions;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Subject;

/** What is decided, apart from who decides it and why. */
public record DirectiveDraft(Kind kind, Dates dates, Subject subject, Observation observation) {

  public static DirectiveDraft of(Kind kind) {
    return of(kind, Dates.NONE, Subject.TASK);
  }

  public static DirectiveDraft of(Kind kind, Dates dates, Subject subject) {
    return new DirectiveDraft(kind, dates, subject, null);
  }

  public Directive signed(String eventId, String task, String author, String reason) {
    return new Directive(eventId, task, kind, author, reason, dates, subject, observation);
  }
}
