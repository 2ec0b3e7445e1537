package io.duban.cli.notice;

import io.duban.cli.failure.CommandException;
import io.duban.cli.output.OutputPath;
import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of notices that a command names. */
final class NoticeFile {
  private NoticeFile() {}

  /** What a file says, one reading for each region it speaks of. */
  static List<NoticeReading> read(Path file, NoticeOverrides overrides) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.refused(
          "%s is not a file. Give the path of a notice.".formatted(file));
    }
    return new NoticeReader(overrides).readAll(file);
  }

  /** Refuses to write over what a person may have filled in. */
  static void mustBeNew(Path file) {
    if (Files.exists(file)) {
      throw CommandException.refused(
          "%s exists already and may hold answers. Give another name.".formatted(file));
    }
    OutputPath.checkFile(file);
  }
}
