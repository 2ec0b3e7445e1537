package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "order",
    description = "Issue orders and follow them.",
    subcommands = {
      OrderCommand.Issue.class,
      OrderCommand.Reply.class,
      OrderCommand.Close.class,
      OrderCommand.Extend.class,
      OrderListCommand.class
    },
    footer = {
      "  duban order issue --task linhe-2026/012 --order 2026-03 --rectify-due 2026-05-31 --reason"
          + " 连续两季度滞后",
      "  duban order list --state overdue"
    })
public final class OrderCommand {

  abstract static class OrderDirective extends DirectiveCommand {
    @Option(
        names = "--order",
        order = 5,
        required = true,
        paramLabel = "ID",
        description = "Id of the order.")
    private String order;

    final Subject order(String unit) {
      return Subject.order(order, unit);
    }
  }

  @Command(name = "issue", description = "Order a unit to put something right.")
  static final class Issue extends OrderDirective {
    @Option(
        names = "--unit",
        order = 5,
        paramLabel = "UNIT",
        description = "Unit it is for. Default: the one that consolidates.")
    private String unit;

    @Option(
        names = "--issued",
        order = 5,
        paramLabel = "DATE",
        description = "Issue date. Default: today.")
    private LocalDate issued;

    @Option(
        names = "--reply-due",
        order = 5,
        paramLabel = "DATE",
        description = "Last day to reply. Default: 15 days after the issue.")
    private LocalDate replyDue;

    @Option(
        names = "--rectify-due",
        order = 5,
        paramLabel = "DATE",
        description = "Last day to put it right. Default: the last day to reply.")
    private LocalDate rectifyDue;

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(
          Kind.ORDER_ISSUED, new Dates(issued, rectifyDue, replyDue), order(orEmpty(unit)));
    }
  }

  @Command(name = "reply", description = "Record that the unit has replied.")
  static final class Reply extends OrderDirective {
    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.ORDER_REPLIED, Dates.NONE, order(""));
    }
  }

  @Command(name = "close", description = "Close an order that was complied with.")
  static final class Close extends OrderDirective {
    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.ORDER_CLOSED, Dates.NONE, order(""));
    }
  }

  @Command(name = "extend", description = "Give more time to put it right.")
  static final class Extend extends OrderDirective {
    @Option(
        names = "--until",
        order = 5,
        required = true,
        paramLabel = "DATE",
        description = "The new date; later than the one that holds.")
    private LocalDate until;

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.ORDER_EXTENDED, Dates.until(until), order(""));
    }
  }
}
