package io.duban.sdk;

import java.io.Serial;

/**
 * The broker or the registry answered and will not take the unit's reports as things stand: the
 * unit is not provisioned or its credentials do not suffice. Trying again gives the same answer.
 */
public final class DubanRefusedException extends DubanException {
  @Serial private static final long serialVersionUID = 1L;

  private final Service service;

  DubanRefusedException(Service service, String message, Throwable cause) {
    super(message, cause);
    this.service = service;
  }

  /** Which service refused. */
  public Service service() {
    return service;
  }
}
