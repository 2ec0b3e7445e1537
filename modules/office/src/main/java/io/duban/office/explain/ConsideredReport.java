package io.duban.office.explain;

import io.duban.pipeline.deadletter.Source;
import io.duban.rules.report.Position;
import io.duban.rules.report.Report;
import java.time.Instant;

/**
 * A report on the task and what became of it.
 *
 * @param at the broker's time
 * @param source where the unit wrote it: {@code <topic>/<partition>/<offset>}
 * @param detail why it was refused, else empty
 */
public record ConsideredReport(Report report, Instant at, String source, Use use, String detail) {
  private static final Position NOWHERE = new Position(-1, -1);

  /** Orders what came at one time as it was written; nothing is known of some. */
  public Position place() {
    return source.isEmpty() ? NOWHERE : position(Source.parse(source));
  }

  private static Position position(Source written) {
    return new Position(written.partition(), written.offset());
  }

  /** What became of a report. */
  public enum Use {
    /** The light rests on it. */
    COUNTED,
    /** A later one of the same unit took its place. */
    SUPERSEDED,
    /** Lower than what counted before and no correction, so it is kept without effect. */
    REGRESSED,
    /** From a unit that does not speak for the task. */
    CONTRIBUTION,
    /** Not taken in. */
    REFUSED
  }
}
