package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Directive.Kind;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    description = "Decide on what units claim to have done.",
    subcommands = {
      CompletionCommand.Approve.class,
      CompletionCommand.Return.class,
      CompletionCommand.Reopen.class
    },
    footer = {
      "  duban completion approve --task linhe-2026/012 --reason 已现场核验",
      "  duban completion return --task linhe-2026/012 --reason 佐证材料不全"
    })
public final class CompletionCommand {

  @Command(name = "approve", description = "Approve the completion a unit has claimed.")
  static final class Approve extends DirectiveCommand {

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.COMPLETION_APPROVED);
    }
  }

  @Command(name = "return", description = "Return a claim; the unit must claim again.")
  static final class Return extends DirectiveCommand {

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.COMPLETION_RETURNED);
    }
  }

  @Command(name = "reopen", description = "Reopen a task that was approved as done.")
  static final class Reopen extends DirectiveCommand {

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.REOPENED);
    }
  }
}
