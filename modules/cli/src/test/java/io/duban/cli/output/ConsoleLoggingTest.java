package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.testing.ParsedJson;
import io.duban.pipeline.deadletter.LoggedSource;
import io.duban.pipeline.deadletter.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ConsoleLoggingTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @TempDir private Path directory;
  private Set<Appender<ILoggingEvent>> before;

  @BeforeEach
  void remember() {
    before = appenders();
  }

  @AfterEach
  void restore() {
    Set<Appender<ILoggingEvent>> added = appenders();
    added.removeAll(before);
    for (Appender<ILoggingEvent> appender : added) {
      ROOT.detachAppender(appender);
      appender.stop();
    }
  }

  @Test
  void shouldNameTheRecordThatALineOfTheLogIsAbout() throws Exception {
    // Given
    Path file = directory.resolve("duban.log");
    ConsoleLogging.alsoTo(file, LogFormat.JSON);

    // When
    LoggedSource.about(
        new Source("duban.progress.v1.shang-wu-ju", 2, 17),
        "linhe-2026/016",
        () -> LoggerFactory.getLogger("io.duban.test").error("Set aside {}", "it"));
    LoggerFactory.getLogger("io.duban.test").error("Unrelated");

    // Then
    JsonNode line = ParsedJson.node(Files.readAllLines(file).get(0));
    assertThat(line.get("formattedMessage").textValue()).isEqualTo("Set aside it");
    assertThat(line.get("mdc"))
        .isEqualTo(
            ParsedJson.node(
                """
                {"topic": "duban.progress.v1.shang-wu-ju", "partition": "2", "offset": "17",
                 "unit": "shang-wu-ju", "task": "linhe-2026/016"}
                """));
    assertThat(ParsedJson.node(Files.readAllLines(file).get(1)).get("mdc")).isEmpty();
  }

  private static Set<Appender<ILoggingEvent>> appenders() {
    Set<Appender<ILoggingEvent>> appenders = new HashSet<>();
    ROOT.iteratorForAppenders().forEachRemaining(appenders::add);
    return appenders;
  }
}
