package io.duban.embedded.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.SocketFactory;

/** Requests as they are on the wire, also such as no client sends. */
final class RawHttp {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI url;
  private final SocketFactory sockets;

  record Answer(int status, String text) {
    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
  }

  RawHttp(URI url, SocketFactory sockets) {
    this.url = url;
    this.sockets = sockets;
  }

  RawHttp(URI url) {
    this(url, SocketFactory.getDefault());
  }

  Socket open(String head) throws IOException {
    Socket socket = sockets.createSocket(url.getHost(), url.getPort());
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    try {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    } catch (SocketException e) {
      // A server that will not read it all hangs up.
    }
    return socket;
  }

  /**
   * @param headers with a line's end after each
   */
  Answer send(String method, String target, String headers, String body) throws IOException {
    String length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
    String host = headers.startsWith("Host:") ? "" : "Host: localhost\r\n";
    String request =
        "%s %s HTTP/1.1\r\n%s%sConnection: close\r\n%s\r\n\r\n%s"
            .formatted(method, target, host, headers, length, body);
    try (Socket socket = open(request)) {
      return answer(socket);
    }
  }

  /** All that comes until the server hangs up. */
  static Answer answer(Socket socket) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    try {
      for (int n; (n = socket.getInputStream().read(part)) >= 0; ) {
        received.write(part, 0, n);
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (SocketException e) {
      // A server that hangs up on unread bytes resets the connection.
    }
    String text = received.toString(StandardCharsets.UTF_8);
    return new Answer(text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]), text);
  }
}
