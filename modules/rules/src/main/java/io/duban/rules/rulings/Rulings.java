package io.duban.rules.rulings;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the office decided, in the order it did. All that is in force is kept, for a quarter is
 * judged by what held before its bulletin was cut; what was refused is kept for its day only.
 */
public record Rulings(List<Ruling> all) {
  public static final Rulings NONE = new Rulings(List.of());

  /** Bytes at most, by {@link Ruling#weight}. */
  static final int MOST = 192 * 1024;

  public Rulings {
    all = List.copyOf(all);
  }

  /** A directive that comes again is known by its id. */
  public Rulings with(Ruling ruling) {
    List<Ruling> merged = new ArrayList<>(all);
    int repeated = indexOf(ruling.directive().eventId());
    if (repeated < 0) {
      merged.add(ruling);
    } else if (ruling.supersedes(all.get(repeated))) {
      merged.set(repeated, ruling);
    }
    merged.sort(Ruling.ORDER);
    return new Rulings(merged);
  }

  /** Whether there is more than can be kept, and more than there was. */
  public boolean outgrew(Rulings before) {
    int weight = weight();
    return weight > MOST && weight > before.weight();
  }

  private int weight() {
    return all.stream().mapToInt(Ruling::weight).sum();
  }

  private int indexOf(String event) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).directive().eventId().equals(event)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the last word on a directive is not spoken yet. */
  public boolean isOpen(String event) {
    int known = indexOf(event);
    return known >= 0 && !all.get(known).settled();
  }

  public boolean anyOpen() {
    return all.stream().anyMatch(ruling -> !ruling.settled());
  }

  /** Those of which the last word is spoken when a day begins. */
  public List<Ruling> due(LocalDate day) {
    return all.stream()
        .filter(ruling -> !ruling.settled() && ruling.day().isBefore(day))
        .map(Ruling::settle)
        .toList();
  }

  /** As they are kept once a day has begun. */
  public Rulings settled(LocalDate day) {
    return new Rulings(
        all.stream()
            .map(ruling -> ruling.day().isBefore(day) ? ruling.settle() : ruling)
            .filter(ruling -> ruling.inForce() || !ruling.settled())
            .toList());
  }

  /** In force on a day, in order. */
  public Stream<Ruling> inForce(LocalDate day) {
    return all.stream().filter(ruling -> ruling.inForce() && !ruling.day().isAfter(day));
  }

  public Stream<Ruling> inForce(LocalDate day, Kind kind) {
    return inForce(day).filter(ruling -> ruling.is(kind));
  }

  public Optional<Ruling> last(LocalDate day, Predicate<Ruling> sort) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Ruling ruling = all.get(i);
      if (ruling.inForce() && !ruling.day().isAfter(day) && sort.test(ruling)) {
        return Optional.of(ruling);
      }
    }
    return Optional.empty();
  }

  /** The last word on whether the task is done. */
  public Optional<Ruling> answer(LocalDate day) {
    return last(day, Ruling::answersClaim);
  }

  public Optional<Ruling> approval(LocalDate day) {
    return answer(day).filter(ruling -> ruling.is(Kind.COMPLETION_APPROVED));
  }

  public Optional<Ruling> extension(LocalDate day) {
    return last(day, ruling -> ruling.is(Kind.EXTENDED));
  }

  /** The approval of the plan that is the schedule: the latest that was not returned since. */
  public Optional<Ruling> planApproval(LocalDate day) {
    return last(
        day, ruling -> ruling.is(Kind.PLAN_APPROVED) && planAnswer(day, ruling).equals(ruling));
  }

  private Ruling planAnswer(LocalDate day, Ruling approval) {
    String plan = approval.directive().subject().plan();
    return last(day, ruling -> ruling.answersPlan(plan)).orElseThrow();
  }

  /** Whether a duty of a unit, or of all if the unit is empty, is waived on a day. */
  public boolean waived(String unit, LocalDate on, LocalDate known) {
    return inForce(known, Kind.WAIVED)
        .filter(waiver -> waiver.concerns(unit))
        .anyMatch(waiver -> covers(waiver, on));
  }

  /** The days on which something that was decided begins or is over. */
  public Stream<LocalDate> turns(LocalDate today) {
    return inForce(today).flatMap(ruling -> turns(ruling));
  }

  private static Stream<LocalDate> turns(Ruling ruling) {
    if (ruling.is(Kind.ORDER_ISSUED)) {
      Order order = Order.issued(ruling.directive(), ruling.day());
      return Stream.of(order.replyDue().plusDays(1), order.rectifyDue().plusDays(1));
    }
    Dates dates = ruling.directive().dates();
    Stream<LocalDate> begin = Stream.ofNullable(dates.from());
    return dates.until() == null
        ? begin
        : Stream.concat(begin, Stream.of(dates.until().plusDays(1)));
  }

  private static boolean covers(Ruling waiver, LocalDate day) {
    LocalDate from = waiver.directive().dates().from();
    LocalDate until = waiver.directive().dates().until();
    return !day.isBefore(from == null ? waiver.day() : from)
        && (until == null || !day.isAfter(until));
  }

  /** The last day on which the changes of an alert are kept back, or null if they are not. */
  public LocalDate silencedUntil(String rule, String unit, LocalDate today) {
    return inForce(today, Kind.ALERT_SILENCED)
        .filter(silence -> silence.directive().subject().rule().equals(rule))
        .filter(silence -> silence.concerns(unit))
        .map(silence -> silence.directive().dates().until())
        .filter(until -> !until.isBefore(today))
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
