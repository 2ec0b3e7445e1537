package io.duban.office.ledger.filled;

import java.io.Serial;

/** A file is no ledger; the message says why and what to do. */
public final class LedgerUnreadableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LedgerUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
