package io.duban.sdk;

import io.duban.contracts.ReasonCode;
import java.io.Serial;

/** The report itself is wrong. It was not sent, as the office would have refused it. */
public final class InvalidReportException extends DubanException {
  @Serial private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  InvalidReportException(ReasonCode reason, String message) {
    super(reason + ": " + message, null);
    this.reason = reason;
  }

  /** What is wrong, by the code the office's dead letters use. */
  public ReasonCode reason() {
    return reason;
  }
}
