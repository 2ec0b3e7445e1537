package io.duban.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Bulletin;
import io.duban.contracts.TaskQuarter;
import io.duban.notices.SampleNotices;
import io.duban.office.json.EventJson;
import io.duban.office.json.RecordJson;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import io.duban.rules.policy.Policies;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks back on a year that was played. */
class PastIT {
  @TempDir private Path directory;

  private static LocalStack stack;
  private static final long SEED = Long.parseLong(DemoCommand.DEFAULT_SEED);

  private static Map<String, Bulletin> published;
  private static Summary summary;
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
      Year year = new Year(notice, SEED, 0, Policies.DEFAULT);
      Year.Result result = year.play(stack, registry, feed, day -> {});
      published = result.bulletins();
      summary = Summary.of(SEED, notice, result, feed);
    }
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void shouldShowEveryRuleAtWork() {
    assertThat(summary.alerts().byRule().keySet())
        .containsExactlyInAnyOrderElementsOf(LagRules.ALL.stream().map(LagRule::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESTATED", "COMPLETION_RETURNED", "EXTENDED", "ALERT_SILENCED"})
  void shouldNameTheTasksThatHadATurnOfTheirOwn(String turn) {
    // Given
    JsonNode outcomes = ParsedJson.node(RecordJson.line(summary)).get("outcomes");
    JsonNode first = outcomes.path(turn).path(0);
    String text = new SummaryText(Locale.ENGLISH).render(summary, "Linhe");

    // Then
    assertThat(first.path("task").asText()).startsWith("linhe-2026/");
    assertThat(first.path("title").asText()).isNotEmpty();
    assertThat(text).contains(first.get("task").asText());
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
  void shouldShowWhatAStricterPolicyWouldChange() throws IOException {
    // Given
    String stricter =
        policy("version: strict\nthresholds: {yellowFrom: 2, redAbove: 4}\nscore: {perRed: 5}\n");

    // When
    Run json = shell.run("replay", "--what-if=" + stricter, "--quarter=2026Q2", "--format=json");
    Run text = shell.run("replay", "--what-if=" + stricter, "--quarter=2026Q2");
    Run lines = shell.run("replay", "--what-if=" + stricter, "--quarter=2026Q2", "--format=jsonl");

    // Then
    assertThat(json.exitCode()).as(json.err()).isZero();
    JsonNode changed = ParsedJson.node(json.out());
    assertThat(changed.get("policy").textValue()).isEqualTo("strict");
    assertThat(changed.get("lights")).isNotEmpty();
    for (JsonNode row : changed.get("lights")) {
      double behind = row.get("behindAfter").doubleValue();
      assertThat(row.get("quarter").textValue()).isEqualTo("2026Q2");
      assertThat(row.get("before").textValue()).isNotEqualTo(row.get("after").textValue());
      assertThat(row.get("after").textValue()).isEqualTo(behind > 4 ? "RED" : "YELLOW");
    }
    assertThat(changed.get("alerts")).isNotEmpty();
    assertThat(changed.get("units"))
        .anySatisfy(
            unit ->
                assertThat(unit.get("scoreAfter").doubleValue())
                    .isLessThan(unit.get("scoreBefore").doubleValue()));
    assertThat(lines.out().lines())
        .hasSize(
            changed.get("lights").size()
                + changed.get("alerts").size()
                + changed.get("units").size());
    assertThat(text.out()).contains(changed.get("lights").get(0).get("task").textValue(), "strict");
  }

  @Test
  void shouldSayThatAPolicyWithTheSameNumbersChangesNothing() throws IOException {
    // Given
    String same = policy("version: same\n");

    // When
    Run text = shell.run("replay", "--what-if=" + same);
    Run json = shell.run("replay", "--what-if=" + same, "--format=json");

    // Then
    assertThat(text.exitCode()).as(text.err()).isZero();
    assertThat(text.out()).contains("policy same would change nothing");
    assertThat(ParsedJson.node(json.out()).get("lights")).isEmpty();
    assertThat(ParsedJson.node(json.out()).get("alerts")).isEmpty();
    assertThat(ParsedJson.node(json.out()).get("units")).isEmpty();
  }

  @Test
  void shouldNameWhatIsWrongWithAPolicyThatIsTried() throws IOException {
    // Given
    String wrong = policy("version: x\nthresholds: {redAbove: five}\n");

    // When
    Run run = shell.run("replay", "--what-if=" + wrong);

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("policy.yaml", "redAbove").doesNotContain("\tat ");
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
    JsonNode account = ParsedJson.node(json.out());
    assertThat(account.get("row").get("light").textValue()).isEqualTo("RED");
    assertThat(account.get("task").get("source").get("line").intValue()).isPositive();
    assertThat(account.get("reports"))
        .filteredOn(report -> report.get("use").textValue().equals("COUNTED"))
        .extracting(report -> report.get("eventId").textValue())
        .containsExactlyInAnyOrderElementsOf(red.getEvidence());
  }

  private String policy(String text) throws IOException {
    return Files.writeString(directory.resolve("policy.yaml"), text).toString();
  }
}
