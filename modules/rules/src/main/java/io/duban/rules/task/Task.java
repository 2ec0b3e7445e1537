package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One numbered item of a notice.
 *
 * @param id {@code <region>-<year>/<n>}
 * @param region ASCII id of the region
 * @param year the plan year
 * @param number number of the item in the notice
 * @param section headings above the item, outermost first
 * @param title short form of the text for lists
 * @param text the item's own words, without the bracket that names the units
 * @param issued the notice's issue date
 * @param start day the schedule starts from
 * @param deadline day by which the task must be done, or null for a standing task
 * @param parent id of the task this one is a part of, or null
 * @param document name of the document it was read from, empty if none
 * @param source where the item stands in the document, or null if not read from one
 */
public record Task(
    String id,
    String region,
    int year,
    int number,
    List<String> section,
    String title,
    String text,
    List<Assignment> assignments,
    List<Target> targets,
    Reporting reporting,
    LocalDate issued,
    LocalDate start,
    LocalDate deadline,
    String parent,
    String document,
    SourceRange source) {
  public Task {
    requireNonNull(id, "id");
    requireNonNull(region, "region");
    section = List.copyOf(section);
    requireNonNull(title, "title");
    requireNonNull(text, "text");
    assignments = List.copyOf(assignments);
    targets = List.copyOf(targets);
    requireNonNull(reporting, "reporting");
    requireNonNull(issued, "issued");
    requireNonNull(start, "start");
    requireNonNull(document, "document");
  }

  public TaskLabel label() {
    return new TaskLabel(
        id, region, year, number, section, title, source == null ? null : source.line());
  }

  public Optional<Assignment> assignmentOf(String unit) {
    return first(assignments, assignment -> assignment.unit().equals(unit));
  }

  /** The target that units may share by plan: the only count, if the notice does not share it. */
  public Optional<Target> shareable() {
    List<Target> counts = targets.stream().filter(target -> target.kind().addsUp()).toList();
    return counts.size() == 1 && counts.get(0).shares().isEmpty() && counts.get(0).value() != null
        ? Optional.of(counts.get(0))
        : Optional.empty();
  }

  /** The same with another target in place of the one of its metric. */
  public Task with(Target changed) {
    List<Target> all =
        targets.stream()
            .map(target -> target.metric().equals(changed.metric()) ? changed : target)
            .toList();
    return new Task(
        id,
        region,
        year,
        number,
        section,
        title,
        text,
        assignments,
        all,
        reporting,
        issued,
        start,
        deadline,
        parent,
        document,
        source);
  }

  public Optional<Target> target(String metric) {
    return first(targets, target -> target.metric().equals(metric));
  }

  /** The unit whose report is the task's: the first lead, else the first responsible unit. */
  public Optional<Assignment> consolidating() {
    return first(assignments, assignment -> assignment.role() == Role.LEAD)
        .or(() -> first(assignments, assignment -> assignment.role() == Role.RESPONSIBLE));
  }

  /**
   * The day a target must be reached by, or null; one without a date of its own, or with the
   * task's, moves with the task's deadline.
   *
   * @param extended the deadline of the task that holds, or null
   */
  public LocalDate deadlineOf(Target target, LocalDate extended) {
    LocalDate own = target.deadline();
    return own == null || own.equals(deadline) ? extended : onIssue(own);
  }

  /** A date as it binds: one before the notice was issued falls due on issue. */
  public LocalDate onIssue(LocalDate date) {
    return date != null && date.isBefore(issued) ? issued : date;
  }

  private static <T> Optional<T> first(List<T> items, Predicate<T> condition) {
    for (T item : items) {
      if (condition.test(item)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
