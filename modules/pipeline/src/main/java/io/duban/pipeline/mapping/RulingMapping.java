package io.duban.pipeline.mapping;

import io.duban.contracts.Keys;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.RulingStanding;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.rulings.Ruling;
import java.util.Optional;

/** What became of directives, as events and back. */
public final class RulingMapping {
  private RulingMapping() {}

  public static String key(Ruling ruling) {
    return Keys.ruling(ruling.directive().task(), ruling.directive().eventId());
  }

  public static io.duban.contracts.Ruling event(Ruling ruling) {
    Refusal refusal = ruling.refusal();
    return io.duban.contracts.Ruling.newBuilder()
        .setDirective(DirectiveMapping.event(ruling.directive()))
        .setAt(ruling.at())
        .setDay(ruling.day())
        .setStanding(refusal == null ? RulingStanding.IN_FORCE : RulingStanding.REFUSED)
        .setSettled(ruling.settled())
        .setReason(refusal == null ? null : ReasonCode.valueOf(refusal.reason().name()))
        .setDetail(refusal == null ? "" : refusal.detail())
        .build();
  }

  /** The ruling, unless its directive is of a kind this version does not know. */
  public static Optional<Ruling> ruling(io.duban.contracts.Ruling event) {
    return DirectiveMapping.directive(event.getDirective())
        .map(
            directive ->
                new Ruling(
                    directive,
                    event.getAt(),
                    null,
                    event.getDay(),
                    refusal(event),
                    event.getSettled()));
  }

  private static Refusal refusal(io.duban.contracts.Ruling event) {
    return event.getReason() == null
        ? null
        : new Refusal(RefusalReason.valueOf(event.getReason().name()), event.getDetail());
  }
}
