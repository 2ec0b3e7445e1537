package io.duban.embedded.broker;

/** Another program listens on the port asked for. */
public final class PortTakenException extends BrokerStartException {

  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(String host, int port, Throwable cause) {
    super(
        "Port %d of %s is taken (%s). Choose another port, or 0 for a free one, or stop the program that holds it."
            .formatted(port, host, cause.getMessage()),
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
