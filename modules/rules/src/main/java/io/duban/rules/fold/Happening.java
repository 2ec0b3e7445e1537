package io.duban.rules.fold;

import io.duban.rules.directive.Directive;
import io.duban.rules.report.Report;
import io.duban.rules.task.Task;
import java.time.Instant;

/** Something that happens to a task, with the broker's time of it. */
public sealed interface Happening {
  Instant at();

  /** Id of the task. */
  String about();

  /** The task is defined, or defined anew. */
  record Defined(Task task, Instant at) implements Happening {
    @Override
    public String about() {
      return task.id();
    }
  }

  /**
   * A unit reports.
   *
   * @param speaker id of the unit whose topic the report came on
   */
  record Reported(Report report, String speaker, Instant at) implements Happening {
    public Reported(Report report, Instant at) {
      this(report, report.unit(), at);
    }

    @Override
    public String about() {
      return report.task();
    }
  }

  /** The office decides. */
  record Directed(Directive directive, Instant at) implements Happening {
    @Override
    public String about() {
      return directive.task();
    }
  }
}
