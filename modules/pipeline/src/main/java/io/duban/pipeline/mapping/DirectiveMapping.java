package io.duban.pipeline.mapping;

import io.duban.contracts.DirectiveKind;
import io.duban.contracts.ObservationOutcome;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Subject;
import java.util.Optional;

/** What the office decides, as domain records and as events. */
public final class DirectiveMapping {
  private DirectiveMapping() {}

  /** The directive, unless it is of a kind this version does not know. */
  public static Optional<Directive> directive(io.duban.contracts.Directive event) {
    if (event.getKind() == DirectiveKind.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(
        new Directive(
            event.getEventId(),
            event.getTask(),
            Directive.Kind.valueOf(event.getKind().name()),
            event.getAuthor(),
            event.getReason(),
            new Dates(event.getFrom(), event.getUntil(), event.getReplyDue()),
            new Subject(event.getUnit(), event.getRule(), event.getOrder(), event.getPlan()),
            observation(event.getObservation())));
  }

  public static io.duban.contracts.Directive event(Directive directive) {
    Dates dates = directive.dates();
    Subject subject = directive.subject();
    return io.duban.contracts.Directive.newBuilder()
        .setEventId(directive.eventId())
        .setTask(directive.task())
        .setKind(DirectiveKind.valueOf(directive.kind().name()))
        .setAuthor(directive.author())
        .setReason(directive.reason())
        .setUntil(dates.until())
        .setFrom(dates.from())
        .setReplyDue(dates.replyDue())
        .setUnit(subject.unit())
        .setRule(subject.rule())
        .setOrder(subject.order())
        .setPlan(subject.plan())
        .setObservation(event(directive.observation()))
        .build();
  }

  private static Observation observation(io.duban.contracts.Observation seen) {
    return seen == null
        ? null
        : new Observation(
            seen.getMetric(),
            Decimals.plain(seen.getValue()),
            seen.getMet(),
            seen.getAsOf(),
            Observation.Outcome.valueOf(seen.getOutcome().name()));
  }

  private static io.duban.contracts.Observation event(Observation seen) {
    return seen == null
        ? null
        : io.duban.contracts.Observation.newBuilder()
            .setMetric(seen.metric())
            .setValue(Decimals.figure(seen.value()))
            .setMet(seen.met())
            .setAsOf(seen.asOf())
            .setOutcome(ObservationOutcome.valueOf(seen.outcome().name()))
            .build();
  }
}
