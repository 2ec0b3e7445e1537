package io.duban.cli;

import io.duban.cli.deadletters.DeadLettersCommand;
import io.duban.cli.demo.DemoCommand;
import io.duban.cli.directive.CompletionCommand;
import io.duban.cli.directive.ExtensionCommand;
import io.duban.cli.directive.FactCommand;
import io.duban.cli.directive.InspectionCommand;
import io.duban.cli.directive.OrderCommand;
import io.duban.cli.directive.PlanCommand;
import io.duban.cli.directive.WaiverCommand;
import io.duban.cli.doctor.DoctorCommand;
import io.duban.cli.explain.ExplainCommand;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.ledger.LedgerCommand;
import io.duban.cli.notice.NoticeCommand;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.provision.ProvisionCommand;
import io.duban.cli.query.AlertsCommand;
import io.duban.cli.query.BulletinCommand;
import io.duban.cli.query.TasksCommand;
import io.duban.cli.query.UnitsCommand;
import io.duban.cli.repair.RepairCommand;
import io.duban.cli.replay.ReplayCommand;
import io.duban.cli.report.ReportCommand;
import io.duban.cli.service.PipelineCommand;
import io.duban.cli.service.UpCommand;
import io.duban.cli.topics.TopicsCommand;
import io.duban.cli.waiting.WaitingCommand;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "duban",
    versionProvider = Version.class,
    description = "Units report progress on the year's key tasks; the office sees which ones lag.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      NoticeCommand.class,
      ReportCommand.class,
      LedgerCommand.class,
      TasksCommand.class,
      UnitsCommand.class,
      AlertsCommand.class,
      BulletinCommand.class,
      ExplainCommand.class,
      ReplayCommand.class,
      RepairCommand.class,
      CompletionCommand.class,
      OrderCommand.class,
      ExtensionCommand.class,
      WaiverCommand.class,
      FactCommand.class,
      InspectionCommand.class,
      PlanCommand.class,
      DeadLettersCommand.class,
      WaitingCommand.class,
      TopicsCommand.class,
      DoctorCommand.class,
      ProvisionCommand.class,
      PipelineCommand.class,
      HelpCommand.class
    },
    footer = {
      "  duban demo                            a whole year, played in a minute",
      "  duban up                              run everything on this machine",
      "  duban notice import plan-2026.txt     tasks and units from an official notice",
      "  duban tasks --light red               what lags",
      "  duban help tasks                      options and examples of a command",
      "",
      "Settings, the later wins: defaults, --config FILE or DUBAN_CONFIG,",
      "DUBAN_BOOTSTRAP and DUBAN_REGISTRY, options."
    },
    exitCodeList = {
      "0:done",
      "1:failed for a reason not listed here",
      "2:wrong usage",
      "3:broker or registry cannot be reached",
      "4:refused, or what was asked for does not exist",
      "5:cannot start: port taken, directory in use, or cluster not as the catalogue says"
    })
final class DubanCommand implements Callable<Integer> {
  @Mixin(name = GlobalOptions.NAME)
  final GlobalOptions options;

  @Spec private CommandSpec command;

  DubanCommand(Map<String, String> environment) {
    options = new GlobalOptions(environment);
  }

  @Override
  public Integer call() {
    CommandLine commandLine = command.commandLine();
    commandLine.usage(commandLine.getErr());
    return ExitCode.USAGE;
  }
}
