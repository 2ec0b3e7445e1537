package io.duban.pipeline.provision;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;

/** What an admin client was asked for, waited for. */
public final class AdminFutures {
  private AdminFutures() {}

  /** The answer; a failure is thrown as the cluster gave it. */
  public static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the cluster was asked", e);
    }
  }
}
