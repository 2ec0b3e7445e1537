package io.duban.rules.tracking;

import io.duban.rules.alert.AlertState;
import io.duban.rules.assessment.Policy;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The next day on which a task must be looked at although nobody says anything. */
final class Wakes {
  private final Policy policy;

  Wakes(Policy policy) {
    this.policy = policy;
  }

  LocalDate next(TaskState state, List<Due> dues, LocalDate today) {
    if (unsettled(state)) {
      return today.plusDays(1);
    }
    return Stream.of(byDuties(dues), byQuarters(state), byDeadline(state, today), byAlerts(state))
        .flatMap(days -> days)
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean unsettled(TaskState state) {
    return state.quarters().values().stream().anyMatch(known -> known.revision() > known.settled());
  }

  private Stream<LocalDate> byDuties(List<Due> dues) {
    return dues.stream()
        .flatMap(
            due ->
                Stream.of(
                    due.day().plusDays(1),
                    due.day().plusDays(policy.missingRedAfterDays() + 1L),
                    due.day().plusDays(policy.graceDays() + 1L)));
  }

  private static Stream<LocalDate> byQuarters(TaskState state) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(number -> new Quarter(state.task().year(), number).end().plusDays(1));
  }

  private static Stream<LocalDate> byDeadline(TaskState state, LocalDate today) {
    LocalDate deadline = state.deadline(today);
    return deadline == null ? Stream.empty() : Stream.of(deadline.plusDays(1));
  }

  private Stream<LocalDate> byAlerts(TaskState state) {
    return state.alerts().values().stream()
        .map(AlertState::now)
        .map(AlertState.Standing::calmSince)
        .filter(Objects::nonNull)
        .map(since -> since.plusDays(policy.holdTicks()));
  }
}
