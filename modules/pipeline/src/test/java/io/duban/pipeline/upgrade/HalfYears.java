package io.duban.pipeline.upgrade;

import static io.duban.pipeline.testing.TopologyFixture.at;

import io.duban.contracts.Assignment;
import io.duban.contracts.Cadence;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.rules.testing.Directives;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A year broken off in April, with something in every store, and how it went on. */
final class HalfYears {
  private static final String BEHIND = "linhe-2026/001";
  private static final String SHARED = "linhe-2026/002";
  private static final String MONTHLY = "linhe-2026/003";
  private static final String LATER = "linhe-2026/004";
  private static final LocalDate END_OF_APRIL = LocalDate.of(2026, 4, 30);

  private final TopologyFixture pipeline;

  HalfYears(TopologyFixture pipeline) {
    this.pipeline = pipeline;
  }

  /** To the middle of 10 April, after the bulletin of the first quarter. */
  void first() {
    pipeline.begin("2026-01-01");
    pipeline.register(Events.unit("bureau-a"), at("2026-01-01", "08:00"));
    pipeline.register(Events.unit("bureau-b"), at("2026-01-01", "08:00"));
    pipeline.define(Events.task(BEHIND), at("2026-01-01", "09:00"));
    pipeline.define(
        Events.task(SHARED)
            .setAssignments(
                List.of(
                    Events.assignment("bureau-b", Role.LEAD),
                    Events.assignment("bureau-a", Role.RESPONSIBLE))),
        at("2026-01-01", "09:00"));
    Assignment alone = Events.assignment("bureau-b", Role.LEAD);
    pipeline.define(
        Events.task(MONTHLY)
            .setAssignments(List.of(alone))
            .setReporting(new Reporting(Cadence.MONTHLY, 25, null)),
        at("2026-01-01", "09:00"));
    pipeline.begin("2026-01-02", "2026-02-20");
    report(1, "bureau-b", MONTHLY, "2026-02-20", 12);
    pipeline.begin("2026-02-21", "2026-03-30");
    report(2, "bureau-a", BEHIND, "2026-03-30", 3);
    report(3, "bureau-b", SHARED, "2026-03-30", 24);
    report(4, "bureau-a", SHARED, "2026-03-30", 20);
    report(12, "bureau-c", BEHIND, "2026-03-30", 99);
    pipeline.direct(
        Events.of(
            Directives.ordered(
                BEHIND, 1, "2026-03", LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20))),
        at("2026-03-30", "15:00"));
    pipeline.begin("2026-03-31", "2026-04-10");
    pipeline.direct(
        Events.of(Directives.silenced(MONTHLY, 1, "REPORT_MISSING", "bureau-b", END_OF_APRIL)),
        at("2026-04-10", "09:00"));
    pipeline.direct(Events.of(Directives.approved(SHARED, 1)), at("2026-04-10", "10:00"));
    report(5, "bureau-b", LATER, "2026-04-10", 1);
    pipeline.report(
        of(6, "bureau-a", BEHIND, "2026-04-11", 9), at("2026-04-11", "00:00").plusSeconds(1));
  }

  /** From there to 8 July, after the bulletin of the second quarter. */
  void second() {
    pipeline.begin("2026-04-11", "2026-04-12");
    pipeline.define(
        Events.task(LATER).setAssignments(List.of(Events.assignment("bureau-b", Role.LEAD))),
        at("2026-04-12", "09:00"));
    pipeline.report(of(7, "bureau-b", MONTHLY, "2026-03-31", 25), at("2026-04-12", "10:00"));
    pipeline.direct(Events.of(Directives.replied(BEHIND, 1, "2026-03")), at("2026-04-12", "11:00"));
    pipeline.begin("2026-04-13", "2026-05-25");
    report(8, "bureau-b", MONTHLY, "2026-05-25", 20);
    pipeline.direct(
        Events.of(Directives.extended(BEHIND, 1, LocalDate.of(2027, 1, 31))),
        at("2026-05-25", "11:00"));
    pipeline.begin("2026-05-26", "2026-06-28");
    report(9, "bureau-a", BEHIND, "2026-06-28", 48);
    report(10, "bureau-b", SHARED, "2026-06-28", 51);
    report(11, "bureau-c", SHARED, "2026-06-28", 51);
    pipeline.begin("2026-06-29", "2026-07-08");
  }

  private void report(int number, String unit, String task, String day, double value) {
    pipeline.report(of(number, unit, task, day, value), at(day, "14:00").plusSeconds(number));
  }

  private static ProgressReported.Builder of(
      int number, String unit, String task, String day, double value) {
    return Events.report()
        .setEventId(Events.eventId(number))
        .setUnit(unit)
        .setTask(task)
        .setAsOf(LocalDate.parse(day))
        .setValues(Map.of(Events.METRIC, value))
        .setNarrative("已新增%.0f家".formatted(value));
  }
}
