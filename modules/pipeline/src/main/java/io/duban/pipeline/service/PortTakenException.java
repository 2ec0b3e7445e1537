package io.duban.pipeline.service;

import java.net.InetSocketAddress;

/** Something else listens where the health endpoint should. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(InetSocketAddress address, Throwable cause) {
    super(
        "health and metrics cannot be served on %s:%d, as the port is taken; choose another"
            .formatted(address.getHostString(), address.getPort()),
        cause);
  }
}
