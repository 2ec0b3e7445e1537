package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BrokerKillTest {

  @TempDir private Path directory;
  private Process process;

  @BeforeEach
  void startAnotherJvm() throws IOException {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBroker.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    awaitAcknowledgement();
  }

  @AfterEach
  void killAnotherJvm() throws InterruptedException {
    kill();
  }

  @Test
  void shouldKeepAcknowledgedRecordsWhenTheProcessIsKilled() throws Exception {
    // Given
    kill();
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.in(directory))) {

      // When
      List<String> values =
          new BrokerClients(broker.bootstrapServers())
              .read(KilledBroker.TOPIC, KilledBroker.VALUES.size());

      // Then
      assertThat(values).isEqualTo(KilledBroker.VALUES);
    }
  }

  @Test
  void shouldRefuseTheDirectoryOfAnotherProcess() {
    // Given
    BrokerOptions options = BrokerOptions.in(directory);

    // When
    Throwable thrown = catchThrowable(() -> EmbeddedBroker.start(options));

    // Then
    assertThat(thrown).isInstanceOf(DirectoryInUseException.class);
  }

  private void awaitAcknowledgement() throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.equals("acknowledged")) {
      line = output.readLine();
    }
    assertThat(line).as("the other JVM's last line").isEqualTo("acknowledged");
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
