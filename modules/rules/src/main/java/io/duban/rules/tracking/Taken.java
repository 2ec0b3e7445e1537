package io.duban.rules.tracking;

import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which reports were taken, so that one that is sent again counts once. Within a day the earliest
 * copy counts, whichever is taken first; on later days any copy is ignored.
 *
 * @param before ids of the days before, in the order they were reported
 * @param today those of the day, in the order they were reported
 */
public record Taken(List<UUID> before, List<Mark> today) {
  /** Beyond these a report of a unit on a quarter of a task that comes again is a new one. */
  private static final int REMEMBERED = 16;

  /** Beyond these what a report of the day supersedes is not kept until the day is over. */
  private static final int OPEN = 4;

  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::sent).thenComparing(Mark::id);

  /**
   * A report and when it was reported.
   *
   * @param place where it was written, or null if that is not known
   */
  public record Mark(UUID id, Instant at, Position place) {
    Sent sent() {
      return new Sent(at, place);
    }
  }

  public Taken {
    before = List.copyOf(before);
    today = List.copyOf(today);
  }

  static Taken of(Stamp stamp) {
    return new Taken(List.of(), List.of(mark(stamp)));
  }

  /** Whether a report came before, no later than this copy of it. */
  boolean knows(Stamp stamp) {
    Mark mark = mark(stamp);
    return known(mark.id())
        .map(known -> mark.sent().compareTo(known.sent()) >= 0)
        .orElse(before.contains(mark.id()));
  }

  /** Whether a report is kept whole, for what it supersedes counts if an earlier copy comes. */
  boolean isOpen(Stamp stamp) {
    UUID id = mark(stamp).id();
    return today.stream().skip(Math.max(0, today.size() - OPEN)).anyMatch(m -> m.id().equals(id));
  }

  boolean anyOpen() {
    return !today.isEmpty();
  }

  Taken with(Stamp stamp) {
    Mark mark = mark(stamp);
    Stream<Mark> others = today.stream().filter(known -> !known.id().equals(mark.id()));
    List<Mark> marks = Stream.concat(others, Stream.of(mark)).sorted(ORDER).toList();
    return new Taken(before, marks).remembering(REMEMBERED);
  }

  /** Once the day is over. */
  Taken settled() {
    return remembering(0);
  }

  private Taken remembering(int marks) {
    int over = Math.max(0, today.size() - marks);
    List<UUID> ids = new ArrayList<>(before);
    today.stream().limit(over).map(Mark::id).forEach(ids::add);
    int forgotten = Math.max(0, ids.size() - REMEMBERED);
    return new Taken(ids.subList(forgotten, ids.size()), today.subList(over, today.size()));
  }

  private Optional<Mark> known(UUID id) {
    return today.stream().filter(mark -> mark.id().equals(id)).findFirst();
  }

  private static Mark mark(Stamp stamp) {
    return new Mark(UUID.fromString(stamp.eventId()), stamp.reportedAt(), stamp.place());
  }
}
