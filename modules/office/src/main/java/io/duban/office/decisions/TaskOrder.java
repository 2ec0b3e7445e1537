package io.duban.office.decisions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.duban.contracts.Topics;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.mapping.RulingMapping;
import io.duban.rules.directive.Order;
import io.duban.rules.rulings.Orders;
import io.duban.rules.rulings.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order of the office and where it stands on a day. */
public record TaskOrder(String task, Order order, Order.State state) {

  /** All orders there are, by task. */
  public static List<TaskOrder> all(TopicReader reader, LocalDate today) {
    Map<String, List<Ruling>> byTask =
        reader.latest(Topics.RULINGS, io.duban.contracts.Ruling.class).stream()
            .flatMap(event -> RulingMapping.ruling(event).stream())
            .collect(groupingBy(ruling -> ruling.directive().task(), TreeMap::new, toList()));
    return byTask.entrySet().stream()
        .flatMap(
            rulings ->
                Orders.among(rulings.getValue()).values().stream()
                    .map(order -> new TaskOrder(rulings.getKey(), order, order.state(today))))
        .toList();
  }
}
