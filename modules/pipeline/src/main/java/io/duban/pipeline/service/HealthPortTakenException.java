package io.duban.pipeline.service;

import java.net.InetSocketAddress;

/** Something else listens where the health endpoint should. */
public final class HealthPortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HealthPortTakenException(InetSocketAddress address, Throwable cause) {
    super(
        "health and metrics cannot be served on %s:%d, as the port is taken; choose another"
            .formatted(address.getHostString(), address.getPort()),
        cause);
  }
}
