package io.duban.cli.notice;

import picocli.CommandLine.Command;

@Command(
    name = "notice",
    description = "Work with the official notices that assign the tasks.",
    subcommands = {NoticeReadCommand.class, NoticeImportCommand.class})
public final class NoticeCommand {}
