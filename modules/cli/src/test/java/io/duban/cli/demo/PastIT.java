package io.duban.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.output.Json;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.console.json.EventJson;
import io.duban.contracts.Bulletin;
import io.duban.contracts.TaskQuarter;
import io.duban.notices.SampleNotices;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.assessment.Policies;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Unit;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks back on a year that was played. */
class PastIT {
  private static LocalStack stack;
  private static Map<String, Bulletin> published;
  private static Shell shell;

  @BeforeAll
  static void playAYear() throws Exception {
    Notice notice = SampleNotices.linhe().notice();
    stack =
        LocalStack.start(
            StackOptions.playingTime(Policies.DEFAULT),
            notice.units().stream().map(Unit::id).collect(Collectors.toSet()));
    shell =
        new Shell(
            Map.of(
                "DUBAN_BOOTSTRAP", stack.bootstrap(),
                "DUBAN_REGISTRY", stack.registryUrl(),
                "DUBAN_LANG", "en"));
    try (SchemaRegistry registry =
            SchemaRegistries.from(Map.of("schema.registry.url", stack.registryUrl()));
        Feed feed = new Feed(stack.kafka(), registry, alert -> {})) {
      published =
          new Year(notice, 7, 0, Policies.DEFAULT)
              .play(stack, registry, feed, day -> {})
              .bulletins();
    }
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void shouldReproduceEveryBulletinByteForByteFromTheJournalAlone() {
    assertThat(published).hasSize(4);
    for (Bulletin bulletin : published.values()) {
      // When
      Run run =
          shell.run(
              "replay",
              "--as-of=" + bulletin.getCut(),
              "--quarter=" + bulletin.getQuarter(),
              "--format=json");

      // Then
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo(EventJson.pretty(bulletin));
    }
  }

  @Test
  void shouldKnowNoBulletinBeforeItsCut() {
    // Given
    Bulletin first = published.values().iterator().next();

    // When
    Run run =
        shell.run(
            "replay", "--as-of=" + first.getCut().minusDays(1), "--quarter=" + first.getQuarter());

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains(first.getQuarter(), "--as-of");
  }

  @Test
  void shouldNotReplayADayThatHasNotBegun() {
    // When
    Run run = shell.run("replay", "--as-of=2031-01-01");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("2031-01-01", "2027-01-05");
  }

  @Test
  void shouldExplainARedLightByItsSentenceItsReportsAndItsRule() {
    // Given
    Bulletin last = published.values().stream().reduce((one, other) -> other).orElseThrow();
    TaskQuarter red =
        last.getRed().stream()
            .filter(row -> !row.getEvidence().isEmpty())
            .findFirst()
            .orElseThrow();

    // When
    Run text = shell.run("explain", red.getTask(), "--quarter=" + red.getQuarter());
    Run json =
        shell.run("explain", red.getTask(), "--quarter=" + red.getQuarter(), "--format=json");

    // Then
    assertThat(text.exitCode()).as(text.err()).isZero();
    assertThat(text.out())
        .contains(red.getTitle(), "linhe-2026.txt line ", "policy " + red.getPolicy())
        .contains(red.getEvidence());
    JsonNode account = Json.node(json.out());
    assertThat(account.get("row").get("light").textValue()).isEqualTo("RED");
    assertThat(account.get("task").get("source").get("line").intValue()).isPositive();
    assertThat(account.get("reports"))
        .filteredOn(report -> report.get("use").textValue().equals("COUNTED"))
        .extracting(report -> report.get("eventId").textValue())
        .containsExactlyInAnyOrderElementsOf(red.getEvidence());
  }
}
