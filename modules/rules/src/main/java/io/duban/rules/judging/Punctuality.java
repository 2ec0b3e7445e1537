package io.duban.rules.judging;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.DutyCounts;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.calendar.Due;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Counts how the units of a task kept their duty to report in a quarter. */
final class Punctuality {
  private final ZoneId zone;

  Punctuality(ZoneId zone) {
    this.zone = zone;
  }

  List<UnitReporting> of(QuarterView view) {
    String lead = view.task().consolidating().map(Assignment::unit).orElse("");
    List<Due> owed =
        view.duties().all().stream()
            .filter(due -> due.in(view.quarter()))
            .filter(due -> view.state().owed(due, view.on()))
            .toList();
    LocalDate cut = view.duties().cut(view.quarter());
    return Duties.binding(view.task()).stream()
        .map(part -> count(part, part.unit().equals(lead), owed, cut, view))
        .toList();
  }

  private UnitReporting count(
      Assignment part, boolean lead, List<Due> owed, LocalDate cut, QuarterView view) {
    UnitReports said = view.known().reports().get(part.unit());
    int onTime = 0;
    int late = 0;
    int missing = 0;
    int afterCut = 0;
    for (Due due : owed) {
      if (!view.state().owes(part.unit(), due, view.on())) {
        continue;
      }
      LocalDate answered = said == null ? null : said.answered(due, zone);
      if (answered != null && !answered.isAfter(due.day())) {
        onTime++;
      } else if (answered != null && answered.isBefore(cut)) {
        late++;
      } else if (due.day().isBefore(view.on())) {
        missing++;
        afterCut += answered == null ? 0 : 1;
      }
    }
    return new UnitReporting(
        part.unit(),
        part.unitName(),
        part.role(),
        lead,
        new DutyCounts(onTime + late + missing, onTime, late, missing),
        afterCut,
        lead ? returned(view, cut) : 0,
        said != null && said.corrected(),
        said != null && said.regressed(view.said(part.unit())));
  }

  /** A claim is returned in the quarter whose bulletin is the next to be cut. */
  private static int returned(QuarterView view, LocalDate cut) {
    LocalDate from = view.periodBegins();
    return (int)
        view.state().rulings().all().stream()
            .filter(ruling -> ruling.is(Kind.COMPLETION_RETURNED) && ruling.inForce())
            .filter(ruling -> from == null || !ruling.day().isBefore(from))
            .filter(ruling -> ruling.day().isBefore(cut))
            .count();
  }
}
