package io.duban.rules.figures;

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
public record SeenReports(List<UUID> before, List<Seen> today) {
  /** Beyond these a report of a unit on a quarter of a task that comes again is a new one. */
  private static final int REMEMBERED = 16;

  /** Beyond these what a report of the day supersedes is not kept until the day is over. */
  private static final int OPEN = 4;

  private static final Comparator<Seen> ORDER =
      Comparator.comparing(Seen::sent).thenComparing(Seen::id);

  /**
   * A report and when it was reported.
   *
   * @param place where it was written, or null if that is not known
   */
  public record Seen(UUID id, Instant at, Position place) {
    Sent sent() {
      return new Sent(at, place);
    }
  }

  public SeenReports {
    before = List.copyOf(before);
    today = List.copyOf(today);
  }

  static SeenReports of(Stamp stamp) {
    return new SeenReports(List.of(), List.of(seen(stamp)));
  }

  /** Whether a report came before, no later than this copy of it. */
  boolean knows(Stamp stamp) {
    Seen seen = seen(stamp);
    return known(seen.id())
        .map(known -> seen.sent().compareTo(known.sent()) >= 0)
        .orElse(before.contains(seen.id()));
  }

  /** Whether a report is kept whole, for what it supersedes counts if an earlier copy comes. */
  boolean isOpen(Stamp stamp) {
    UUID id = seen(stamp).id();
    return today.stream().skip(Math.max(0, today.size() - OPEN)).anyMatch(m -> m.id().equals(id));
  }

  boolean anyOpen() {
    return !today.isEmpty();
  }

  SeenReports with(Stamp stamp) {
    Seen seen = seen(stamp);
    Stream<Seen> others = today.stream().filter(known -> !known.id().equals(seen.id()));
    List<Seen> entries = Stream.concat(others, Stream.of(seen)).sorted(ORDER).toList();
    return new SeenReports(before, entries).remembering(REMEMBERED);
  }

  /** Once the day is over. */
  SeenReports settled() {
    return remembering(0);
  }

  private SeenReports remembering(int entries) {
    int over = Math.max(0, today.size() - entries);
    List<UUID> ids = new ArrayList<>(before);
    today.stream().limit(over).map(Seen::id).forEach(ids::add);
    int forgotten = Math.max(0, ids.size() - REMEMBERED);
    return new SeenReports(ids.subList(forgotten, ids.size()), today.subList(over, today.size()));
  }

  private Optional<Seen> known(UUID id) {
    return today.stream().filter(seen -> seen.id().equals(id)).findFirst();
  }

  private static Seen seen(Stamp stamp) {
    return new Seen(UUID.fromString(stamp.eventId()), stamp.reportedAt(), stamp.place());
  }
}
