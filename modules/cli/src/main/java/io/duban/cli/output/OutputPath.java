package io.duban.cli.output;

import io.duban.cli.failure.CommandException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Looks whether output can be written where it shall go, before the work that makes it. */
public final class OutputPath {
  private OutputPath() {}

  /**
   * Looks at the place of a file, and leaves what stands there as it is.
   *
   * @throws CommandException if it cannot be written
   */
  public static void checkFile(Path file) {
    if (Files.isDirectory(file)) {
      throw CommandException.refused(
          "%s is a directory. Name the file that shall be written.".formatted(file));
    }
    try {
      if (Files.exists(file)) {
        FileChannel.open(file, StandardOpenOption.WRITE).close();
      } else {
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
        Files.delete(file);
      }
    } catch (NoSuchFileException e) {
      throw CommandException.refused(
          "%s cannot be written: there is no such directory. Create it, or choose another place."
              .formatted(file));
    } catch (IOException e) {
      throw cannotBeWritten(file, e);
    }
  }

  /**
   * Makes a directory, if it is not there, and looks whether files can be written to it.
   *
   * @throws CommandException if they cannot
   */
  public static void checkDirectory(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw CommandException.refused(
          "%s is a file. Name the directory to write to.".formatted(directory));
    }
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".duban-", ""));
    } catch (IOException e) {
      throw cannotBeWritten(directory, e);
    }
  }

  private static CommandException cannotBeWritten(Path place, IOException cause) {
    return CommandException.refused(
        "%s cannot be written (%s). Choose a place this user may write to."
            .formatted(place, reason(cause)));
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failure) {
      return Optional.ofNullable(failure.getReason())
          .orElse(failure.getClass().getSimpleName().replace("Exception", ""));
    }
    return String.valueOf(cause.getMessage());
  }
}
