package io.duban.cli.query;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.connection.Freshness;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.contracts.Light;
import io.duban.contracts.Task;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitReporting;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.json.EventJson;
import io.duban.rules.calendar.Quarter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tasks",
    description = {
      "Show where the tasks stand: the latest row of each task.",
      "With TASK, show everything about that one, back to its sentence in the notice."
    },
    footer = {
      "  duban tasks --light red",
      "  duban tasks linhe-2026/014",
      "  duban tasks --unit wsjkw --quarter 2026Q1",
      "  duban tasks --format jsonl | jq -r 'select(.light == \"RED\") | .task'"
    })
public final class TasksCommand implements Callable<Integer> {
  private static final Comparator<TaskQuarter> BY_PLACE =
      Comparator.comparing(TaskQuarter::getRegion)
          .thenComparing(TaskQuarter::getYear)
          .thenComparing(TaskQuarter::getNumber)
          .thenComparing(TaskQuarter::getTask);

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      description = "Everything about this task: words, place in the notice, targets, quarters.")
  private String task;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Only those of a unit: id or name.")
  private String unit;

  @Option(
      names = "--light",
      paramLabel = "LIGHT",
      split = ",",
      description = "Only these lights: red, yellow, green, grey.")
  private List<Light> lights = List.of();

  @Option(
      names = "--quarter",
      paramLabel = "2026Q1",
      converter = QuarterConverter.class,
      description = "The rows of this quarter. Default: the latest of each task.")
  private Quarter quarter;

  @Override
  public Integer call() {
    Output out = output.open();
    Connection cluster = connection.connection();
    try (TopicReader reader = new TopicReader(cluster)) {
      if (task != null) {
        trace(reader, out).show();
        Freshness.tell(cluster, out);
        return ExitCode.DONE;
      }
      List<TaskQuarter> rows = selected(reader.latest(Topics.TASK_QUARTERS, TaskQuarter.class));
      out.show(listing(out, rows), rows);
      Freshness.tell(cluster, out);
      return ExitCode.DONE;
    }
  }

  private TaskTrace trace(TopicReader reader, Output out) {
    Task found =
        reader.latest(Topics.TASKS, Task.class).stream()
            .filter(known -> known.getId().equals(task))
            .findFirst()
            .orElseThrow(
                () ->
                    CommandException.refused(
                        "There is no task %s. See the ids there are with 'duban tasks'."
                            .formatted(task)));
    List<TaskQuarter> rows =
        reader.latest(Topics.TASK_QUARTERS, TaskQuarter.class).stream()
            .filter(row -> row.getTask().equals(task))
            .sorted(Comparator.comparing(TaskQuarter::getQuarter))
            .toList();
    return new TaskTrace(out, found, rows);
  }

  private List<TaskQuarter> selected(Collection<TaskQuarter> all) {
    Map<String, TaskQuarter> byTask = new TreeMap<>();
    for (TaskQuarter row : all) {
      if (quarter == null || row.getQuarter().equals(quarter.toString())) {
        byTask.merge(row.getTask(), row, TasksCommand::later);
      }
    }
    return byTask.values().stream()
        .filter(row -> lights.isEmpty() || lights.contains(row.getLight()))
        .filter(row -> unit == null || row.getReporting().stream().anyMatch(this::isAsked))
        .sorted(BY_PLACE)
        .toList();
  }

  private static TaskQuarter later(TaskQuarter one, TaskQuarter other) {
    return one.getQuarter().compareTo(other.getQuarter()) >= 0 ? one : other;
  }

  private boolean isAsked(UnitReporting reporting) {
    return reporting.getUnit().equals(unit) || reporting.getUnitName().contains(unit);
  }

  private static Listing<TaskQuarter> listing(Output out, List<TaskQuarter> rows) {
    Listing<TaskQuarter> listing =
        new Listing<TaskQuarter>(EventJson::line)
            .column("task", TaskQuarter::getTask)
            .cut("title", TaskQuarter::getTitle)
            .cut("units", row -> units(out, row.getReporting()));
    QuarterCells.added(listing, out.labels());
    boolean oneQuarter = rows.stream().map(TaskQuarter::getQuarter).distinct().count() <= 1;
    return oneQuarter ? listing : listing.column("quarter", TaskQuarter::getQuarter);
  }

  private static String units(Output out, List<UnitReporting> reporting) {
    String lead =
        reporting.stream()
            .filter(UnitReporting::getConsolidating)
            .findFirst()
            .or(() -> reporting.stream().findFirst())
            .map(UnitReporting::getUnitName)
            .orElse("");
    return reporting.size() > 1 ? out.labels().text("units", lead, reporting.size()) : lead;
  }
}
