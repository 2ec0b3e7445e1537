package io.duban.cli.notice;

import picocli.CommandLine.Command;

@Command(
    name = "notice",
    mixinStandardHelpOptions = true,
    description = "Work with the official notices that assign the tasks.",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NoticeReadCommand.class, NoticeImportCommand.class})
public final class NoticeCommand {}
