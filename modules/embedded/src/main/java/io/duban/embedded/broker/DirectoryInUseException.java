package io.duban.embedded.broker;

import java.nio.file.Path;

/** Another broker, in this process or another, is running on the data directory. */
public final class DirectoryInUseException extends BrokerStartException {

  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory) {
    super(
        "Data directory %s is in use by another running broker. Stop that one first, or choose another directory."
            .formatted(directory));
  }
}
