package io.duban.registry.serde;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/**
 * This record cannot be written: it, or its schema, does not suit the subject. The registry did
 * answer.
 */
public final class UnencodableException extends SerializationException {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with the record. */
  public enum Reason {
    /** The value is of no type that Avro knows. */
    UNSUPPORTED_TYPE,
    /** The subject does not hold the record's schema, and nobody allowed to register it. */
    SCHEMA_NOT_REGISTERED,
    /** The subject cannot take the record's schema. */
    INCOMPATIBLE_SCHEMA,
    /** The record does not follow its own schema. */
    INVALID_RECORD
  }

  private final Reason reason;

  UnencodableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  UnencodableException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
