package io.duban.rules.bulletin;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.brief.Brief;
import io.duban.rules.brief.Weight;
import io.duban.rules.bulletin.Bulletin.Delinquent;
import io.duban.rules.bulletin.Bulletin.OrderLine;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TaskLabel;
import java.util.List;

/**
 * The lists of a bulletin, as far as there is room for them, so that one can always be published.
 *
 * @param red red tasks by number
 * @param yellow yellow tasks by number
 * @param delinquent reports that came late or not at all, by task
 * @param orders orders that were open in the period, by task
 * @param restatements rows of earlier bulletins that say something else by now
 * @param leftOut how many more lines there are than there is room for
 */
public record BulletinLists(
    List<TaskQuarter> red,
    List<TaskQuarter> yellow,
    List<Delinquent> delinquent,
    List<OrderLine> orders,
    List<Restatement> restatements,
    int leftOut) {

  /** Bytes of the red rows at most, and of the yellow ones. */
  static final int ROWS = 4 * 1024 * 1024;

  /** Bytes at most of each other list. */
  static final int LIST = 2 * 1024 * 1024;

  // Numbers, lights and dates of a line.
  private static final int LINE = 100;

  /**
   * Of the rows of a quarter.
   *
   * @param rows in order
   */
  static BulletinLists of(List<TaskQuarter> rows, List<Restatement> restatements) {
    return new BulletinLists(
            of(Light.RED, rows),
            of(Light.YELLOW, rows),
            delinquent(rows),
            orders(rows),
            restatements,
            0)
        .thatFit();
  }

  private BulletinLists thatFit() {
    BulletinLists fit =
        new BulletinLists(
            Brief.rows(red, ROWS),
            Brief.rows(yellow, ROWS),
            ByteBudget.of(LIST).first(delinquent, BulletinLists::weight),
            ByteBudget.of(LIST).first(orders, BulletinLists::weight),
            ByteBudget.of(LIST).first(restatements, BulletinLists::weight),
            0);
    return new BulletinLists(
        fit.red, fit.yellow, fit.delinquent, fit.orders, fit.restatements, count() - fit.count());
  }

  private int count() {
    return red.size() + yellow.size() + delinquent.size() + orders.size() + restatements.size();
  }

  private static List<TaskQuarter> of(Light light, List<TaskQuarter> rows) {
    return rows.stream().filter(row -> row.light() == light).toList();
  }

  private static List<OrderLine> orders(List<TaskQuarter> rows) {
    return rows.stream()
        .flatMap(row -> row.basis().orders().stream().map(order -> new OrderLine(row, order)))
        .toList();
  }

  private static List<Delinquent> delinquent(List<TaskQuarter> rows) {
    return rows.stream()
        .flatMap(
            row ->
                row.reporting().stream()
                    .filter(part -> part.duties().late() > 0 || part.duties().missing() > 0)
                    .map(part -> new Delinquent(row, part)))
        .toList();
  }

  private static int weight(Delinquent line) {
    return weight(line.row().task())
        + Weight.of(line.part().unit())
        + Weight.of(line.part().unitName());
  }

  private static int weight(OrderLine line) {
    return weight(line.row().task()) + Weight.of(line.status());
  }

  private static int weight(Restatement line) {
    return weight(line.after().task()) + Weight.of(line.evidence());
  }

  private static int weight(TaskLabel task) {
    return LINE + Weight.of(task.id()) + Weight.of(task.title());
  }
}
