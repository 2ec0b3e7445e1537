package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.OpenOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an order demands was not put right by its day. */
final class OrderOverdue implements LagRule {
  private static final Comparator<OpenOrder> BY_DAY =
      Comparator.comparing(OpenOrder::rectifyBy).thenComparing(OpenOrder::id);

  @Override
  public String name() {
    return "ORDER_OVERDUE";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    List<OpenOrder> overdue =
        evidence.orders().stream()
            .filter(order -> order.rectifyBy().isBefore(evidence.today()))
            .sorted(BY_DAY)
            .toList();
    return overdue.stream().limit(1).map(first -> finding(first, overdue));
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    return Clearance.of(evidence.orders().isEmpty() ? Cause.CLOSED : Cause.EXTENDED);
  }

  private static Finding finding(OpenOrder first, List<OpenOrder> overdue) {
    return new Finding(
        "",
        Severity.RED,
        Map.of(
            "order", first.id(),
            "due", first.rectifyBy().toString(),
            "count", Integer.toString(overdue.size())),
        overdue.stream().flatMap(order -> order.events().stream()).toList());
  }
}
