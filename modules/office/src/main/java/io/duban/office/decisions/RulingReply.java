package io.duban.office.decisions;

import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.rules.report.Refusal;

/** What the pipeline says of a directive. */
public record RulingReply(Standing standing, String reason, String detail) {
  static final RulingReply NONE = new RulingReply(Standing.UNANSWERED, "", "");

  public enum Standing {
    IN_FORCE,
    REFUSED,
    UNANSWERED
  }

  public static RulingReply of(Ruling ruling) {
    return ruling.getStanding() == RulingStanding.REFUSED
        ? refused(String.valueOf(ruling.getReason()), ruling.getDetail())
        : new RulingReply(Standing.IN_FORCE, "", "");
  }

  public static RulingReply of(Refusal refusal) {
    return refused(refusal.reason().name(), refusal.detail());
  }

  public static RulingReply refused(String reason, String detail) {
    return new RulingReply(Standing.REFUSED, reason, detail);
  }
}
