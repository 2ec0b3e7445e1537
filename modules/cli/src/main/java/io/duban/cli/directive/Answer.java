package io.duban.cli.directive;

import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.rules.report.Refusal;

/** What the pipeline says of a directive. */
record Answer(Standing standing, String reason, String detail) {
  static final Answer NONE = new Answer(Standing.UNANSWERED, "", "");

  enum Standing {
    IN_FORCE,
    REFUSED,
    UNANSWERED
  }

  static Answer of(Ruling ruling) {
    return ruling.getStanding() == RulingStanding.REFUSED
        ? refused(String.valueOf(ruling.getReason()), ruling.getDetail())
        : new Answer(Standing.IN_FORCE, "", "");
  }

  static Answer of(Refusal refusal) {
    return refused(refusal.reason().name(), refusal.detail());
  }

  static Answer refused(String reason, String detail) {
    return new Answer(Standing.REFUSED, reason, detail);
  }
}
