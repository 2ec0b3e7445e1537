package io.duban.rules.fold;

import io.duban.rules.directive.Directive;
import io.duban.rules.report.Position;
import io.duban.rules.report.Report;
import io.duban.rules.report.Sent;
import io.duban.rules.task.Task;
import java.time.Instant;

/** Something that happens to a task, with the broker's time of it. */
public sealed interface TaskEvent {
  Instant at();

  /** Id of the task. */
  String about();

  /** The task is defined, or defined anew. */
  record Defined(Task task, Instant at) implements TaskEvent {
    @Override
    public String about() {
      return task.id();
    }
  }

  /**
   * A unit reports.
   *
   * @param speaker id of the unit whose topic the report came on
   * @param place where in that topic, or null if that is not known
   */
  record Reported(Report report, String speaker, Instant at, Position place) implements TaskEvent {
    public Reported(Report report, String speaker, Instant at) {
      this(report, speaker, at, null);
    }

    public Reported(Report report, Instant at) {
      this(report, report.unit(), at);
    }

    public Reported(Report report, Sent sent) {
      this(report, report.unit(), sent.at(), sent.place());
    }

    @Override
    public String about() {
      return report.task();
    }
  }

  /**
   * The office decides.
   *
   * @param place where it was written, or null if that is not known
   */
  record Directed(Directive directive, Instant at, Position place) implements TaskEvent {
    public Directed(Directive directive, Instant at) {
      this(directive, at, null);
    }

    public Directed(Directive directive, Sent sent) {
      this(directive, sent.at(), sent.place());
    }

    @Override
    public String about() {
      return directive.task();
    }
  }
}
