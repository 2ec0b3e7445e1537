package io.duban.registry;

import java.io.Serial;
import org.apache.kafka.common.errors.RetriableException;

/**
 * No registry could be reached in time, or those reached could not answer. It says nothing of the
 * schema or the record in hand, so the same request may succeed later.
 */
public final class RegistryUnavailableException extends RetriableException {

  @Serial private static final long serialVersionUID = 1L;

  public RegistryUnavailableException(String message) {
    super(message);
  }

  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
