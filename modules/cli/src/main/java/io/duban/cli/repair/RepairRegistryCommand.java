package io.duban.cli.repair;

import io.duban.cli.failure.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "registry",
    mixinStandardHelpOptions = true,
    description = {
      "Register the schemas again under the ids that records name and the registry has lost."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  duban repair registry", "  duban repair registry --apply"})
final class RepairRegistryCommand implements Callable<Integer> {
  @Mixin private RepairOptions options;

  @Override
  public Integer call() {
    return ExitCode.DONE;
  }
}
