package io.duban.pipeline.deadletter;

import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TopologyException;

/** Tells what a record may be blamed for from what passes or has other causes. */
public final class FailureClassifier {
  private FailureClassifier() {}

  /** Whether it passes by itself, however long that may take. */
  public static boolean pass(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailableException || cause instanceof RetriableException) {
        return true;
      }
      // The coordinator ended a transaction meanwhile; the thread that follows begins its own.
      if (cause instanceof InvalidTxnStateException) {
        return true;
      }
      // A thread may be handed the topic of a new unit before it has heard of it.
      if (cause instanceof TopologyException) {
        return true;
      }
    }
    return false;
  }

  /** Whether the record in hand may be the cause. */
  static boolean mayComeOfARecord(Throwable exception) {
    Throwable root = root(exception);
    return !pass(exception)
        && !(root instanceof ProcessorStateException)
        && !refusesUs(root)
        && (!(root instanceof ApiException) || isOfARecord(root));
  }

  /** Whoever may not ask the registry is refused whatever he asks. */
  private static boolean refusesUs(Throwable cause) {
    return cause instanceof RegistryRefusedException refused
        && (refused.status() == 401 || refused.status() == 403);
  }

  static boolean isOfARecord(Throwable cause) {
    return cause instanceof RecordTooLargeException
        || cause instanceof RecordBatchTooLargeException
        || cause instanceof SerializationException
        || cause instanceof InvalidTimestampException;
  }

  static Throwable root(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
