package io.duban.registry.serde;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/**
 * These bytes cannot be read, now or later: they, or the schema they name, are bad. The registry
 * did answer.
 */
public final class UndecodableException extends SerializationException {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  public enum Reason {
    /** They do not begin with a zero byte and a schema's id. */
    NOT_AVRO_WIRE_FORMAT,
    /**
     * Their schema is named by a GUID in a header, Confluent's newer way, which is not supported.
     */
    HEADER_MODE,
    /** The registry has no schema with their id. */
    UNKNOWN_SCHEMA_ID,
    /** The schema with their id is not Avro or cannot be parsed. */
    UNUSABLE_SCHEMA,
    /** Their schema is another record's, or one the reader's schema cannot read. */
    INCOMPATIBLE_SCHEMA,
    /** No class on the class path belongs to their schema. */
    UNKNOWN_CLASS,
    /** They do not follow their schema. */
    MALFORMED_PAYLOAD
  }

  private final Reason reason;

  /** For a reader that asks more of the bytes than to follow their schema. */
  public UndecodableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  UndecodableException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
