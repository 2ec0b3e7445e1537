package io.duban.cli.ledger;

import picocli.CommandLine.Command;

@Command(
    name = "ledger",
    description =
        "The working ledger as an Excel workbook, for units without a system of their own.",
    subcommands = {LedgerExportCommand.class, LedgerImportCommand.class})
public final class LedgerCommand {}
