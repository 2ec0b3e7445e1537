package io.duban.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The words of tasks and reports, which are most of a report's bytes. */
record WorkloadTexts(
    String section, String title, String text, String narrative, String nextSteps) {

  static WorkloadTexts load() {
    Properties phrases = new Properties();
    try (Reader reader =
        new InputStreamReader(
            WorkloadTexts.class.getResourceAsStream("phrases.properties"), UTF_8)) {
      phrases.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("phrases.properties cannot be read", e);
    }
    return new WorkloadTexts(
        phrases.getProperty("section"),
        phrases.getProperty("title"),
        phrases.getProperty("text"),
        phrases.getProperty("narrative"),
        phrases.getProperty("next-steps"));
  }
}
