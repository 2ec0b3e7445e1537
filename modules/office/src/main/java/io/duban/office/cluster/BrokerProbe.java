package io.duban.office.cluster;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Asks the brokers' ports whether anybody listens, as Kafka's clients try on for a long time, and
 * whether it is TLS, whose answer a client without it takes for the length of a message that no
 * memory can hold.
 */
final class BrokerProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
  private static final int TLS_ALERT = 0x15;

  /** Length 10, ApiVersions, version 0, correlation 0, a client without name. */
  private static final byte[] WHICH_VERSIONS = {
    0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff
  };

  private BrokerProbe() {}

  /**
   * Says at once, and in plain words, when no broker is there for such a client.
   *
   * @param encrypted whether the client will speak TLS
   */
  static void check(String bootstrap, boolean encrypted) {
    IOException last = null;
    for (String server : bootstrap.split("\\s*,\\s*", 0)) {
      try (Socket socket = connect(server.strip())) {
        if (!encrypted && answersWithTls(socket)) {
          throw new OfficeException(
              OfficeProblem.BROKER_SPEAKS_TLS,
              "The broker at %s speaks TLS.".formatted(server.strip()));
        }
        return;
      } catch (IOException e) {
        last = e;
      }
    }
    throw new OfficeException(
        OfficeProblem.BROKER_UNREACHABLE,
        "No Kafka broker answers at %s (%s).".formatted(bootstrap, reason(last)),
        last);
  }

  private static boolean answersWithTls(Socket socket) throws IOException {
    socket.setSoTimeout(Math.toIntExact(ANSWER_TIMEOUT.toMillis()));
    try {
      socket.getOutputStream().write(WHICH_VERSIONS);
      return socket.getInputStream().read() == TLS_ALERT;
    } catch (SocketException | SocketTimeoutException e) {
      return false;
    }
  }

  private static Socket connect(String server) throws IOException {
    int colon = server.lastIndexOf(':');
    if (colon < 1 || !server.substring(colon + 1).matches("\\d{1,5}")) {
      throw new OfficeException(
          OfficeProblem.BROKER_ADDRESS_MALFORMED,
          "\"%s\" is no address of a broker.".formatted(server));
    }
    String host = server.substring(0, colon).replaceAll("^.*://|[\\[\\]]", "");
    int port = Integer.parseInt(server.substring(colon + 1));
    if (port > 65_535) {
      throw new OfficeException(
          OfficeProblem.BROKER_PORT_TOO_LARGE,
          "Port %d of %s is too large.".formatted(port, server));
    }
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(TIMEOUT.toMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof UnknownHostException
        ? "unknown host"
        : String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
  }
}
