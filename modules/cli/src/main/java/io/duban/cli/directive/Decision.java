package io.duban.cli.directive;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Subject;

/** What is decided, apart from who decides it and why. */
record Decision(Kind kind, Dates dates, Subject subject, Observation observation) {

  static Decision of(Kind kind) {
    return of(kind, Dates.NONE, Subject.TASK);
  }

  static Decision of(Kind kind, Dates dates, Subject subject) {
    return new Decision(kind, dates, subject, null);
  }
}
