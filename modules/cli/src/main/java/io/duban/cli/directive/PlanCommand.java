package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    description = "Decide on the plans of units.",
    subcommands = {PlanCommand.Approve.class, PlanCommand.Return.class, PlanListCommand.class},
    footer = {
      "  duban plan list",
      "  duban plan approve --task linhe-2026/012 --plan 019b9c6e-... --reason 同意"
    })
public final class PlanCommand {

  abstract static class PlanDirective extends DirectiveCommand {
    @Option(
        names = "--plan",
        order = 5,
        required = true,
        paramLabel = "ID",
        description = "Event id of the plan; see duban plan list.")
    private String plan;

    final Subject plan() {
      return Subject.plan(plan);
    }
  }

  @Command(name = "approve", description = "Make a plan of the unit the schedule of its task.")
  static final class Approve extends PlanDirective {
    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.PLAN_APPROVED, Dates.NONE, plan());
    }
  }

  @Command(name = "return", description = "Return a plan.")
  static final class Return extends PlanDirective {
    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.PLAN_RETURNED, Dates.NONE, plan());
    }
  }
}
