package io.duban.cli.ledger;

import picocli.CommandLine.Command;

@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "The working ledger as an Excel workbook, for units without a system of their own.",
    subcommands = {LedgerExportCommand.class, LedgerImportCommand.class})
public final class LedgerCommand {}
