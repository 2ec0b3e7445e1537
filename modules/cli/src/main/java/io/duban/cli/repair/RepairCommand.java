package io.duban.cli.repair;

import picocli.CommandLine.Command;

@Command(
    name = "repair",
    description = {
      "Put back what is lost of the journal, the state or the registry from what is left.",
      "Each shows what it would do; --apply does it. The pipeline has to be stopped, the brokers"
          + " run."
    },
    subcommands = {
      RepairJournalCommand.class,
      RepairStateCommand.class,
      RepairRegistryCommand.class
    })
public final class RepairCommand {}
