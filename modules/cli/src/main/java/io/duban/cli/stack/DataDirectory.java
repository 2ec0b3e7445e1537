package io.duban.cli.stack;

import io.duban.embedded.security.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directory in which a stack keeps everything, for its owner alone. */
public final class DataDirectory {
  static final String BROKER = "broker";
  static final String REGISTRY = "registry";
  static final String CLIENTS = "clients";

  private static final String LOGS = "logs";

  private DataDirectory() {}

  /**
   * Makes it, before anything is written to it, and closes it to others if it holds the data of a
   * secured stack.
   *
   * @return what others could look into until now
   */
  public static List<Path> prepare(Path data, boolean secure) throws IOException {
    PrivateFiles.directory(data);
    PrivateFiles.directory(logs(data));
    List<Path> closed = new ArrayList<>();
    if (secure || StackSecurity.isKeptIn(data)) {
      for (Path directory :
          List.of(
              data,
              logs(data),
              data.resolve(BROKER),
              data.resolve(REGISTRY),
              data.resolve(CLIENTS),
              StackSecurity.directory(data))) {
        if (Files.isDirectory(directory) && PrivateFiles.close(directory)) {
          closed.add(directory);
        }
      }
    }
    return closed;
  }

  /** Where its log goes. */
  public static Path log(Path data) {
    return logs(data).resolve("duban.log");
  }

  private static Path logs(Path data) {
    return data.resolve(LOGS);
  }
}
