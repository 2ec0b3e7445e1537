package io.duban.sdk;

import java.io.Serial;

/**
 * A report was not taken, or it is not known whether it was. The kinds tell what to do: {@link
 * InvalidReportException} mend the report, {@link DubanUnavailableException} try again later,
 * {@link DubanRefusedException} have somebody set things right.
 */
public abstract sealed class DubanException extends RuntimeException
    permits InvalidReportException, DubanUnavailableException, DubanRefusedException {
  @Serial private static final long serialVersionUID = 1L;

  DubanException(String message, Throwable cause) {
    super(message, cause);
  }
}
