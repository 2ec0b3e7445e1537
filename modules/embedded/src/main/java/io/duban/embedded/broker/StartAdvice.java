package io.duban.embedded.broker;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** What to do when a broker does not start. Data that can be kept is never to be removed. */
final class StartAdvice {
  private static final String BACKUP =
      " Keep a copy of the whole directory before you change anything; docs/operating.md, Backup"
          + " and repair, says more.";

  private StartAdvice() {}

  /**
   * The advice for a failure.
   *
   * @param log directory of the broker's logs
   */
  static String of(Throwable failure, Path log) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (text.contains("checkpoint")) {
        return "A checkpoint in %s is damaged, a small file that the broker makes again: move the one that is named out of the directory and start again. No record is in it."
                .formatted(log)
            + BACKUP;
      }
      if (isMeta(text)) {
        return "%s names the broker whose data these are; it is damaged or of another broker. Put it back from the backup, or point --data to the directory that belongs together. The records are untouched."
                .formatted(log.resolve("meta.properties"))
            + BACKUP;
      }
      if (cause instanceof TimeoutException || isSlow(text)) {
        return "The broker's own controller did not answer in time, which most often is a machine"
            + " that is too busy; nothing is damaged by it. Start again when there is less"
            + " to do.";
      }
    }
    return "The log says which file it was about. Nothing in %s needs to be removed.".formatted(log)
        + BACKUP;
  }

  private static boolean isMeta(String text) {
    return text.contains("meta.properties")
        || text.contains("cluster id")
        || text.contains("cluster.id")
        || text.contains("node id")
        || text.contains("node.id")
        || text.contains("directory.id");
  }

  private static boolean isSlow(String text) {
    return text.contains("timed out") || text.contains("waiting for the controller");
  }
}
