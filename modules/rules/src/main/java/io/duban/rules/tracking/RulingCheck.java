package io.duban.rules.tracking;

import static io.duban.rules.report.RefusalReason.ALERT_NOT_OPEN;
import static io.duban.rules.report.RefusalReason.ALREADY_DONE;
import static io.duban.rules.report.RefusalReason.EXTENDED_TOO_LATE;
import static io.duban.rules.report.RefusalReason.NOT_CLAIMED;
import static io.duban.rules.report.RefusalReason.NOT_DONE;
import static io.duban.rules.report.RefusalReason.NOT_LATER;
import static io.duban.rules.report.RefusalReason.NO_DEADLINE;
import static io.duban.rules.report.RefusalReason.ORDER_CLOSED;
import static io.duban.rules.report.RefusalReason.ORDER_EXISTS;
import static io.duban.rules.report.RefusalReason.PLAN_DECIDED;
import static io.duban.rules.report.RefusalReason.UNIT_NOT_ASSIGNED;
import static io.duban.rules.report.RefusalReason.UNKNOWN_ORDER;
import static io.duban.rules.report.RefusalReason.UNKNOWN_PLAN;
import static io.duban.rules.report.RefusalReason.UNKNOWN_RULE;
import static io.duban.rules.report.RefusalReason.UNKNOWN_TARGET;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Order;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.rulings.Orders;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whether what the office decided can be, as things stood when it did. */
final class RulingCheck {
  private static final Map<Kind, List<Check>> BY_KIND =
      Map.ofEntries(
          Map.entry(Kind.COMPLETION_APPROVED, List.of(RulingCheck::notDone, RulingCheck::claimed)),
          Map.entry(Kind.COMPLETION_RETURNED, List.of(RulingCheck::notDone, RulingCheck::claimed)),
          Map.entry(Kind.REOPENED, List.of(RulingCheck::done)),
          Map.entry(Kind.EXTENDED, List.of(RulingCheck::notDone, RulingCheck::extendable)),
          Map.entry(Kind.ORDER_ISSUED, List.of(RulingCheck::newOrder, RulingCheck::assigned)),
          Map.entry(Kind.ORDER_REPLIED, List.of(RulingCheck::openOrder)),
          Map.entry(Kind.ORDER_CLOSED, List.of(RulingCheck::openOrder)),
          Map.entry(
              Kind.ORDER_EXTENDED, List.of(RulingCheck::openOrder, RulingCheck::extendableOrder)),
          Map.entry(Kind.WAIVED, List.of(RulingCheck::assigned)),
          Map.entry(Kind.FACT_SET, List.of(RulingCheck::target)),
          Map.entry(Kind.INSPECTION_RECORDED, List.of(RulingCheck::target)),
          Map.entry(
              Kind.ALERT_ACKNOWLEDGED,
              List.of(RulingCheck::rule, RulingCheck::assigned, RulingCheck::openAlert)),
          Map.entry(Kind.ALERT_SILENCED, List.of(RulingCheck::rule, RulingCheck::assigned)),
          Map.entry(Kind.PLAN_APPROVED, List.of(RulingCheck::plan, RulingCheck::undecided)),
          Map.entry(Kind.PLAN_RETURNED, List.of(RulingCheck::plan, RulingCheck::undecided)));

  private RulingCheck() {}

  private interface Check {
    Refusal check(Ruling ruling, Rulings before, TaskState state);
  }

  /**
   * The first thing that makes a ruling impossible, or null.
   *
   * @param before what is in force of the rulings made before it
   */
  static Refusal check(Ruling ruling, Rulings before, TaskState state) {
    for (Check check : BY_KIND.get(ruling.directive().kind())) {
      Refusal refusal = check.check(ruling, before, state);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private static Refusal claimed(Ruling ruling, Rulings before, TaskState state) {
    Instant answered = before.answer(ruling.day()).map(Ruling::at).orElse(null);
    return state.submitted().claimed(answered, ruling.at()).isPresent()
        ? null
        : refuse(
            NOT_CLAIMED,
            "the unit of task %s has not claimed it done%s; wait for its claim"
                .formatted(state.task().id(), answered == null ? "" : " since the last answer"));
  }

  private static Refusal notDone(Ruling ruling, Rulings before, TaskState state) {
    return before
        .approval(ruling.day())
        .map(
            approval ->
                refuse(
                    ALREADY_DONE,
                    "task %s was approved as done on %s; reopen it first"
                        .formatted(state.task().id(), approval.day())))
        .orElse(null);
  }

  private static Refusal done(Ruling ruling, Rulings before, TaskState state) {
    return before.approval(ruling.day()).isPresent()
        ? null
        : refuse(NOT_DONE, "task %s is not done; nothing to reopen".formatted(state.task().id()));
  }

  private static Refusal extendable(Ruling ruling, Rulings before, TaskState state) {
    LocalDate due = state.with(before).deadline(ruling.day());
    return due == null
        ? refuse(NO_DEADLINE, "task %s has no deadline to extend".formatted(state.task().id()))
        : later("task " + state.task().id(), due, ruling);
  }

  private static Refusal extendableOrder(Ruling ruling, Rulings before, TaskState state) {
    Order order = order(ruling, before);
    return later("order " + order.id(), order.rectifyDue(), ruling);
  }

  private static Refusal later(String what, LocalDate due, Ruling ruling) {
    LocalDate until = ruling.directive().dates().until();
    if (ruling.day().isAfter(due)) {
      return refuse(
          EXTENDED_TOO_LATE,
          "%s was due on %s; an extension must be asked for by then, not on %s"
              .formatted(what, due, ruling.day()));
    }
    return until.isAfter(due)
        ? null
        : refuse(NOT_LATER, "%s is due on %s; %s is not later".formatted(what, due, until));
  }

  private static Refusal newOrder(Ruling ruling, Rulings before, TaskState state) {
    return order(ruling, before) == null
        ? null
        : refuse(
            ORDER_EXISTS,
            "task %s has an order %s already; give the new one another id"
                .formatted(state.task().id(), ruling.directive().subject().order()));
  }

  private static Refusal openOrder(Ruling ruling, Rulings before, TaskState state) {
    Order order = order(ruling, before);
    if (order == null) {
      return refuse(
          UNKNOWN_ORDER,
          "task %s has no order %s; see 'duban order list'"
              .formatted(state.task().id(), ruling.directive().subject().order()));
    }
    return order.closedOn() == null
        ? null
        : refuse(ORDER_CLOSED, "order %s was closed on %s".formatted(order.id(), order.closedOn()));
  }

  private static Order order(Ruling ruling, Rulings before) {
    return Orders.of(before.inForce(ruling.day())).get(ruling.directive().subject().order());
  }

  private static Refusal assigned(Ruling ruling, Rulings before, TaskState state) {
    String unit = ruling.directive().subject().unit();
    return unit.isEmpty() || state.task().assignmentOf(unit).isPresent()
        ? null
        : refuse(
            UNIT_NOT_ASSIGNED, "unit %s has no part in task %s".formatted(unit, state.task().id()));
  }

  private static Refusal target(Ruling ruling, Rulings before, TaskState state) {
    Observation seen = ruling.directive().observation();
    return seen.metric().isEmpty() || state.task().target(seen.metric()).isPresent()
        ? null
        : refuse(
            UNKNOWN_TARGET,
            "task %s has no figure %s; its figures are %s"
                .formatted(
                    state.task().id(),
                    seen.metric(),
                    state.task().targets().stream().map(Target::metric).toList()));
  }

  private static Refusal rule(Ruling ruling, Rulings before, TaskState state) {
    List<String> rules = LagRules.ALL.stream().map(LagRule::name).toList();
    String rule = ruling.directive().subject().rule();
    return rules.contains(rule)
        ? null
        : refuse(UNKNOWN_RULE, "there is no rule %s; the rules are %s".formatted(rule, rules));
  }

  private static Refusal openAlert(Ruling ruling, Rulings before, TaskState state) {
    AlertKey key =
        new AlertKey(ruling.directive().subject().rule(), ruling.directive().subject().unit());
    AlertState alert = state.alerts().get(key);
    return alert != null && (alert.now().open() || alert.openAtDawn(ruling.day()))
        ? null
        : refuse(
            ALERT_NOT_OPEN,
            "task %s has no open alert %s%s; see 'duban alerts --open'"
                .formatted(
                    state.task().id(),
                    key.rule(),
                    key.unit().isEmpty() ? "" : " of unit " + key.unit()));
  }

  private static Refusal plan(Ruling ruling, Rulings before, TaskState state) {
    String plan = ruling.directive().subject().plan();
    return state.submitted().plan(plan, ruling.at()).isPresent()
        ? null
        : refuse(
            UNKNOWN_PLAN,
            "the unit of task %s has submitted no plan %s; see 'duban plan list'"
                .formatted(state.task().id(), plan));
  }

  private static Refusal undecided(Ruling ruling, Rulings before, TaskState state) {
    String plan = ruling.directive().subject().plan();
    return before
        .last(ruling.day(), known -> known.answersPlan(plan))
        .filter(known -> known.directive().kind() == ruling.directive().kind())
        .map(
            known ->
                refuse(PLAN_DECIDED, "plan %s was so decided on %s".formatted(plan, known.day())))
        .orElse(null);
  }

  private static Refusal refuse(RefusalReason reason, String detail) {
    return new Refusal(reason, detail);
  }
}
