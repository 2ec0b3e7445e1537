package io.duban.registry;

import java.io.Serial;
import org.apache.kafka.common.KafkaException;

/**
 * The registry understood the request and will not grant it; asking again gives the same answer.
 */
public final class RegistryRefusedException extends KafkaException {

  @Serial private static final long serialVersionUID = 1L;

  private final RegistryError error;
  private final int status;

  public RegistryRefusedException(RegistryError error, String message) {
    this(error, error.status(), message);
  }

  public RegistryRefusedException(RegistryError error, int status, String message) {
    super(message);
    this.error = error;
    this.status = status;
  }

  public RegistryError error() {
    return error;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
