package io.duban.office.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.office.failure.OfficeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BrokerProbeTest {
  private static final byte[] TLS_REFUSES_A_PLAIN_CLIENT = {0x15, 3, 3, 0, 2, 2, 80};
  private static final int LENGTH_OF_QUESTION = 14;
  private static final byte[] BEGINNING_OF_VERSIONS = {0, 0, 0, 12};

  @Test
  void shouldSayThatTheBrokerSpeaksTlsWhenTheClientDoesNot() throws IOException {
    try (ServerSocket server = answering(TLS_REFUSES_A_PLAIN_CLIENT)) {
      assertThatThrownBy(() -> BrokerProbe.check(addressOf(server), false))
          .isInstanceOf(OfficeException.class)
          .hasMessageContaining("speaks TLS");
    }
  }

  @Test
  void shouldLetAClientWithTlsGoOn() throws IOException {
    try (ServerSocket server = answering(TLS_REFUSES_A_PLAIN_CLIENT)) {
      assertThatCode(() -> BrokerProbe.check(addressOf(server), true)).doesNotThrowAnyException();
    }
  }

  @Test
  void shouldLetAPlainClientGoOnWhereABrokerAnswers() throws IOException {
    try (ServerSocket server = answering(BEGINNING_OF_VERSIONS)) {
      assertThatCode(() -> BrokerProbe.check(addressOf(server), false)).doesNotThrowAnyException();
    }
  }

  @Test
  void shouldLeaveABrokerThatHangsUpToTheClient() throws IOException {
    try (ServerSocket server = answering(new byte[0])) {
      assertThatCode(() -> BrokerProbe.check(addressOf(server), false)).doesNotThrowAnyException();
    }
  }

  @Test
  void shouldSayThatNobodyListens() throws IOException {
    // Given
    String address;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = addressOf(gone);
    }

    // When, Then
    assertThatThrownBy(() -> BrokerProbe.check(address, false))
        .isInstanceOf(OfficeException.class)
        .hasMessageContaining("No Kafka broker answers at " + address);
  }

  private static String addressOf(ServerSocket server) {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private static ServerSocket answering(byte[] answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    CompletableFuture<Void> unused =
        CompletableFuture.runAsync(
            () -> {
              try (Socket client = server.accept()) {
                client.getInputStream().readNBytes(LENGTH_OF_QUESTION);
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return server;
  }
}
