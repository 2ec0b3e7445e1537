package io.duban.sdk;

import java.io.Serial;

/**
 * No answer came in time. Whether the report arrived is not known; reporting the same {@link
 * Progress} again is safe, as it counts once.
 */
public final class DubanUnavailableException extends DubanException {
  @Serial private static final long serialVersionUID = 1L;

  private final Service service;
  private final String address;

  DubanUnavailableException(Service service, String address, String message, Throwable cause) {
    super(message, cause);
    this.service = service;
    this.address = address;
  }

  /** Which service did not answer. */
  public Service service() {
    return service;
  }

  /** Where it was looked for, as it was configured. */
  public String address() {
    return address;
  }
}
