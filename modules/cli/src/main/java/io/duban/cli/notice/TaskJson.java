package io.duban.cli.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.notices.ReadItem;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Place;
import io.duban.rules.task.Role;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A task that was read, for programs: every part with its place in the document. */
record TaskJson(
    @JsonUnwrapped Head head,
    List<Unit> units,
    List<String> leaders,
    List<Stated> deadlines,
    LocalDate deadline,
    List<Goal> targets,
    Cadence cadence,
    String document,
    Source source,
    List<Question> confirm) {

  record Head(
      String part,
      int n,
      String id,
      String region,
      String parent,
      List<String> section,
      String title,
      String text) {}

  record Unit(String name, String id, Role role, boolean collective) {
    private static Unit of(Assignment assigned) {
      return new Unit(assigned.unitName(), assigned.unit(), assigned.role(), assigned.collective());
    }
  }

  record Stated(LocalDate date, String text, Source source) {}

  record Goal(
      String metric,
      String name,
      @JsonUnwrapped Required required,
      String text,
      LocalDate deadline,
      List<Interim> interims,
      Source source) {
    private static Goal of(Target target) {
      return new Goal(
          target.metric(),
          target.name(),
          new Required(
              target.kind(), target.comparator(), target.value(), target.upper(), target.unit()),
          target.text(),
          target.deadline(),
          target.interims(),
          Source.of(target.source()));
    }
  }

  record Required(
      TargetKind kind, Comparator comparator, BigDecimal value, BigDecimal upper, String unit) {}

  record Source(
      int line, int start, int end, @JsonInclude(JsonInclude.Include.NON_NULL) Place place) {
    private static Source of(SourceRange range) {
      return range == null
          ? null
          : new Source(range.line(), range.start(), range.end(), range.place());
    }
  }

  record Question(String task, String what, String why, List<String> candidates, Source source) {
    static Question of(OpenQuestion open) {
      return new Question(
          open.task(),
          open.what(),
          open.reason().name(),
          open.candidates(),
          Source.of(open.source()));
    }
  }

  /**
   * A task as JSON.
   *
   * @param confirm all that is open, on this task and others
   */
  static TaskJson of(ReadItem item, List<OpenQuestion> confirm) {
    Task task = item.task();
    return new TaskJson(
        new Head(
            item.part().name().toLowerCase(Locale.ROOT),
            task.number(),
            task.id(),
            task.region(),
            task.parent(),
            task.section(),
            task.title(),
            task.text()),
        task.assignments().stream().map(Unit::of).toList(),
        item.leaders(),
        item.deadlines().stream()
            .map(day -> new Stated(day.date(), day.text(), Source.of(day.source())))
            .toList(),
        task.deadline(),
        task.targets().stream().map(Goal::of).toList(),
        task.reporting().cadence(),
        task.document(),
        Source.of(task.source()),
        confirm.stream().filter(open -> task.id().equals(open.task())).map(Question::of).toList());
  }
}
