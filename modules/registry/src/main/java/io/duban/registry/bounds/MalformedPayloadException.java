package io.duban.registry.bounds;

import java.io.Serial;

/** A payload does not follow its schema, or would take more memory than its size gives it. */
public final class MalformedPayloadException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  MalformedPayloadException(String message) {
    super(message);
  }
}
