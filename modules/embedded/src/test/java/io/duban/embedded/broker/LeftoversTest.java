package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  // Larger than any number a system gives to a process.
  private static final String GONE = "duban-broker-9999999999-17";

  @TempDir private Path temporary;

  @Test
  void shouldDeleteWhatAKilledBrokerLeft() throws IOException {
    // Given
    Path left = directory(GONE);
    Path ofOldVersion = directory("duban-broker-4711");
    Files.setLastModifiedTime(
        ofOldVersion.resolve(BrokerDirectory.LOCK),
        FileTime.from(Instant.now().minus(Duration.ofDays(1))));

    // When
    Leftovers.delete(temporary);

    // Then
    assertThat(left).doesNotExist();
    assertThat(ofOldVersion).doesNotExist();
  }

  @Test
  void shouldLeaveWhatSomebodyUsesOrWhatIsNotOurs() throws IOException {
    // Given
    Path held = directory(GONE);
    Path running = directory("duban-broker-" + ProcessHandle.current().pid() + "-17");
    Path young = directory("duban-broker-4711");
    Path other = directory("duban-broker-of-mine");
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createFile(elsewhere.resolve(BrokerDirectory.LOCK));
    Path link =
        Files.createSymbolicLink(temporary.resolve("duban-broker-9999999999-18"), elsewhere);

    // When
    try (FileChannel channel =
        FileChannel.open(held.resolve(BrokerDirectory.LOCK), StandardOpenOption.WRITE)) {
      channel.lock();
      Leftovers.delete(temporary);
    }

    // Then
    assertThat(held).exists();
    assertThat(running).exists();
    assertThat(young).exists();
    assertThat(other).exists();
    assertThat(link).exists();
    assertThat(elsewhere).isNotEmptyDirectory();
  }

  private Path directory(String name) throws IOException {
    Path directory = Files.createDirectories(temporary.resolve(name).resolve("log")).getParent();
    Files.createFile(directory.resolve(BrokerDirectory.LOCK));
    return directory;
  }
}
