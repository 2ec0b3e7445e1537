package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.decisions.TaskOrder;
import io.duban.office.json.RecordJson;
import io.duban.rules.directive.Order;
import io.duban.rules.directive.Order.State;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Show the orders as they stand today.")
public final class OrderListCommand implements Callable<Integer> {
  @Option(names = "--task", paramLabel = "TASK", description = "Only those of a task.")
  private String task;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<State> states = List.of();

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  private record Line(
      String order,
      String task,
      String unit,
      LocalDate issued,
      LocalDate replyDue,
      LocalDate rectifyDue,
      LocalDate repliedOn,
      LocalDate closedOn,
      State state,
      String event) {
    static Line of(TaskOrder one) {
      Order order = one.order();
      return new Line(
          order.id(),
          one.task(),
          order.unit(),
          order.issued(),
          order.replyDue(),
          order.rectifyDue(),
          order.repliedOn(),
          order.closedOn(),
          one.state(),
          order.event());
    }
  }

  @Override
  public Integer call() {
    Output out = output.open();
    Connection cluster = connection.connection();
    LocalDate today = LocalDate.now(cluster.zone());
    try (TopicReader reader = new TopicReader(cluster)) {
      List<Line> lines =
          TaskOrder.all(reader, today).stream()
              .filter(order -> task == null || order.task().equals(task))
              .filter(order -> states.isEmpty() || states.contains(order.state()))
              .map(Line::of)
              .toList();
      out.show(listing(out), lines);
    }
    return ExitCode.DONE;
  }

  private static Listing<Line> listing(Output out) {
    return new Listing<Line>(RecordJson::line)
        .column("order", Line::order)
        .column("task", Line::task)
        .column("unit", Line::unit)
        .column("issued", Line::issued)
        .column("replyDue", Line::replyDue)
        .column("rectifyDue", Line::rectifyDue)
        .column("state", line -> out.labels().words().order(line.state().name()));
  }
}
