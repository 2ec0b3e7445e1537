package io.duban.office.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor on Windows puts before a text is no part of its first word. */
class ByteOrderMarkTest {
  @TempDir private Path directory;

  @Test
  void shouldReadTheFirstSetting() throws IOException {
    // Given
    Path file =
        marked("duban.properties", "bootstrap.servers=a:1\r\nschema.registry.url=http://b\r\n");

    // When
    Map<String, String> settings = new ConnectionSettings(Map.of()).ofPerson(file, null, null);

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "a:1")
        .containsEntry("schema.registry.url", "http://b");
  }

  @Test
  void shouldReadWhatASettingPointsTo() throws IOException {
    // Given
    marked("office.password", "secret");
    marked("tls.properties", "key=word\n");
    Path file =
        marked(
            "pointing.properties",
            """
            ssl.truststore.password = ${file:%1$s/tls.properties:key}
            basic.auth.user.info = office:${directory:%1$s:office.password}
            """
                .formatted(directory));

    // When
    Map<String, String> settings = new ConnectionSettings(Map.of()).ofPerson(file, null, null);

    // Then
    assertThat(settings)
        .containsEntry("ssl.truststore.password", "word")
        .containsEntry("basic.auth.user.info", "office:secret");
  }

  @Test
  void shouldReadAFileWithoutOneOrWithNothing() throws IOException {
    // When / Then
    assertThat(UnmarkedText.read(Files.writeString(directory.resolve("plain"), "a")))
        .isEqualTo("a");
    assertThat(UnmarkedText.read(marked("only", ""))).isEmpty();
    assertThat(ConnectionSettings.read(Files.writeString(directory.resolve("empty"), "")))
        .isEmpty();
  }

  private Path marked(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), "\uFEFF" + text);
  }
}
