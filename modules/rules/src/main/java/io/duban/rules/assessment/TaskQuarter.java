package io.duban.rules.assessment;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TaskLabel;
import java.time.LocalDate;
import java.util.List;

/**
 * The verdict on a task in a quarter, as published.
 *
 * @param due last day to report for the quarter
 * @param deadline the deadline that held, or null for a standing task
 */
public record TaskQuarter(
    TaskLabel task,
    Quarter quarter,
    LocalDate due,
    LocalDate deadline,
    Judgement judgement,
    List<Verdict> verdicts,
    List<UnitReporting> reporting,
    RowBasis basis,
    RowVersion version) {
  public TaskQuarter {
    verdicts = List.copyOf(verdicts);
    reporting = List.copyOf(reporting);
  }

  public Light light() {
    return judgement.light();
  }

  public Progress progress() {
    return judgement.progress();
  }

  public List<String> evidence() {
    return basis.evidence();
  }

  /** The targets on which units that report for the same day do not agree. */
  public List<Verdict> conflicts() {
    return verdicts.stream().filter(verdict -> !verdict.conflicts().isEmpty()).toList();
  }

  public TaskQuarter numbered(int revision, LocalDate day) {
    RowVersion numbered = new RowVersion(revision, day, version.policy());
    return new TaskQuarter(
        task, quarter, due, deadline, judgement, verdicts, reporting, basis, numbered);
  }

  /** The same task's quarter, saying less. */
  public TaskQuarter saying(
      List<Verdict> lessVerdicts, List<UnitReporting> lessReporting, RowBasis lessBasis) {
    return new TaskQuarter(
        task, quarter, due, deadline, judgement, lessVerdicts, lessReporting, lessBasis, version);
  }

  /** Whether it says the same, on whatever day and by whatever policy. */
  public boolean saysTheSameAs(TaskQuarter other) {
    TaskQuarter same =
        new TaskQuarter(
            task, quarter, due, deadline, judgement, verdicts, reporting, basis, other.version);
    return same.equals(other);
  }
}
