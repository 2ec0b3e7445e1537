package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Json;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.RulingMapping;
import io.duban.rules.directive.Order;
import io.duban.rules.directive.Order.State;
import io.duban.rules.policy.Policy;
import io.duban.rules.rulings.Orders;
import io.duban.rules.rulings.Ruling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  private record Line(String task, Order order, State state) {}

  @Override
  public Integer call() {
    Output out = output.open();
    LocalDate today = LocalDate.now(Policy.DEFAULT.zone());
    try (TopicReader reader = new TopicReader(connection.connection())) {
      Map<String, List<Ruling>> byTask =
          reader.latest(Topics.RULINGS, io.duban.contracts.Ruling.class).stream()
              .flatMap(event -> RulingMapping.ruling(event).stream())
              .collect(
                  Collectors.groupingBy(
                      ruling -> ruling.directive().task(), TreeMap::new, Collectors.toList()));
      List<Line> lines =
          byTask.entrySet().stream()
              .filter(rulings -> task == null || rulings.getKey().equals(task))
              .flatMap(
                  rulings ->
                      Orders.among(rulings.getValue()).values().stream()
                          .map(order -> new Line(rulings.getKey(), order, order.state(today))))
              .filter(line -> states.isEmpty() || states.contains(line.state()))
              .toList();
      out.show(listing(out), lines);
    }
    return ExitCode.DONE;
  }

  private static Listing<Line> listing(Output out) {
    return new Listing<Line>(OrderListCommand::json)
        .column("order", line -> line.order().id())
        .column("task", Line::task)
        .column("unit", line -> line.order().unit())
        .column("issued", line -> line.order().issued())
        .column("replyDue", line -> line.order().replyDue())
        .column("rectifyDue", line -> line.order().rectifyDue())
        .column("state", line -> out.labels().words().order(line.state().name()));
  }

  private static String json(Line line) {
    Order order = line.order();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("order", order.id());
    fields.put("task", line.task());
    fields.put("unit", order.unit());
    fields.put("issued", order.issued().toString());
    fields.put("replyDue", order.replyDue().toString());
    fields.put("rectifyDue", order.rectifyDue().toString());
    fields.put("repliedOn", Objects.toString(order.repliedOn(), null));
    fields.put("closedOn", Objects.toString(order.closedOn(), null));
    fields.put("state", line.state().name());
    fields.put("event", order.event());
    return Json.line(fields);
  }
}
