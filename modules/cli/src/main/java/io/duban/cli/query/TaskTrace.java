package io.duban.cli.query;

import io.duban.cli.output.Details;
import io.duban.cli.output.Labels;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.contracts.TaskQuarter;
import io.duban.notices.sheet.PlaceWords;
import io.duban.office.json.EventJson;
import io.duban.office.json.RecordJson;
import io.duban.office.papers.ReportingWords;
import io.duban.office.papers.TargetWords;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.List;

/** Everything there is to say of one task, back to its sentence in the notice. */
final class TaskTrace {
  private final Output out;
  private final Labels labels;
  private final io.duban.contracts.Task event;
  private final Task task;
  private final List<TaskQuarter> quarters;

  /**
   * A trace.
   *
   * @param quarters the task's rows, the earliest first
   */
  TaskTrace(Output out, io.duban.contracts.Task event, List<TaskQuarter> quarters) {
    this.out = out;
    this.labels = out.labels();
    this.event = event;
    this.task = TaskMapping.task(event);
    this.quarters = quarters;
  }

  void show() {
    if (out.isForPeople()) {
      out.show(details());
      part("trace.units", units(), task.assignments());
      part("trace.targets", targets(), task.targets());
      part("trace.quarters", standing(), quarters);
    } else {
      out.print(json() + "\n");
    }
  }

  private <T> void part(String heading, Listing<T> listing, List<T> items) {
    if (!items.isEmpty()) {
      out.print("\n" + labels.text(heading) + "\n");
      out.showAlone(listing, items);
    }
  }

  private Details details() {
    return new Details()
        .add("trace.task", task.id())
        .add("trace.title", task.title())
        .add("trace.text", task.text())
        .add("trace.section", String.join(" > ", task.section()))
        .add("trace.document", task.document())
        .add("trace.place", place(task.source()))
        .add("trace.parent", task.parent())
        .add(
            "trace.deadline",
            task.deadline() == null
                ? labels.text("trace.standing")
                : labels.words().date(task.deadline()))
        .add("trace.reporting", new ReportingWords(labels.words()).of(task.reporting()))
        .add("trace.issued", labels.words().date(task.issued()));
  }

  private Listing<Assignment> units() {
    return new Listing<Assignment>(Assignment::unit)
        .column("role", assignment -> labels.words().role(assignment.role()))
        .cut("name", this::name)
        .column("unit", Assignment::unit)
        .column("leader", Assignment::leader);
  }

  private String name(Assignment assignment) {
    return assignment.collective()
        ? labels.text("trace.collective", assignment.unitName())
        : assignment.unitName();
  }

  private Listing<Target> targets() {
    TargetWords words = new TargetWords(labels.words());
    return new Listing<Target>(Target::metric)
        .column("metric", Target::metric)
        .wrapped("words", Target::text)
        .column("kind", words::kind)
        .column("required", words::required)
        .column("deadline", words::deadline)
        .column("place", target -> place(target.source()));
  }

  private Listing<TaskQuarter> standing() {
    return QuarterCells.added(
            new Listing<TaskQuarter>(EventJson::line).column("quarter", TaskQuarter::getQuarter),
            labels)
        .wrapped("narrative", TaskQuarter::getNarrative);
  }

  /** In an original that is a text, the characters too. */
  private String place(SourceRange source) {
    if (source == null) {
      return null;
    }
    return source.place() == null
        ? labels.text("trace.range", source.line(), source.start() + 1, source.end())
        : new PlaceWords(labels.locale()).of(source);
  }

  private record TraceJson(io.duban.contracts.Task task, List<TaskQuarter> quarters) {}

  private String json() {
    return RecordJson.line(new TraceJson(event, quarters));
  }
}
