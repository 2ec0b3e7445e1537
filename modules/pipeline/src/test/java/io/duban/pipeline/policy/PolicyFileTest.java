package io.duban.pipeline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.rules.calendar.WorkingCalendar;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  @TempDir private Path directory;

  @Test
  void shouldReadTheSampleAsTheDefaultApartFromItsVersion() {
    // Given
    Path sample = Path.of("..", "..", "config", "policy.yaml");

    // When
    PolicyFile file = PolicyFile.read(sample);

    // Then
    Policy usual = Policy.DEFAULT;
    assertThat(file.region()).isNull();
    assertThat(file.policy())
        .isEqualTo(
            new Policy(
                "sample-1",
                null,
                usual.zone(),
                usual.thresholds(),
                usual.dates(),
                usual.alerts(),
                usual.score()));
  }

  @Test
  void shouldSkipAByteOrderMark() throws IOException {
    // Given
    Path path = file("\uFEFFversion: linhe-3\nregion: linhe\n");

    // When
    PolicyFile file = PolicyFile.read(path);

    // Then
    assertThat(file.version()).isEqualTo("linhe-3");
    assertThat(file.region()).isEqualTo("linhe");
  }

  @Test
  void shouldReadWhatTheOfficeChooses() throws IOException {
    // Given
    Path path =
        file(
            """
            version: linhe-2
            region: linhe
            validFrom: 2026-07-01
            thresholds: {yellowFrom: 5.5}
            dates:
              start: ISSUE
              calendar: {shift: true, holidays: [2026-10-01], workdays: [2026-10-10]}
            """);

    // When
    PolicyFile read = PolicyFile.read(path);

    // Then
    Policy policy = read.policy();
    assertThat(read.region()).isEqualTo("linhe");
    assertThat(policy.validFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(policy.thresholds().yellowFrom()).isEqualTo("5.5");
    assertThat(policy.thresholds().redAbove()).isEqualTo("30");
    assertThat(policy.dates().start().name()).isEqualTo("ISSUE");
    assertThat(policy.dates().calendar())
        .isEqualTo(
            new WorkingCalendar(
                true, Set.of(LocalDate.of(2026, 10, 1)), Set.of(LocalDate.of(2026, 10, 10))));
  }

  @Test
  void shouldTakeAYearForAVersionAndNothingForWhatIsUsual() throws IOException {
    // Given
    Path path = file("version: 2026\nregion: 7\nzone:\nthresholds:\nalerts: {holdTicks: ~}\n");

    // When
    PolicyFile read = PolicyFile.read(path);

    // Then
    assertThat(read.policy().version()).isEqualTo("2026");
    assertThat(read.region()).isEqualTo("7");
    assertThat(read.policy().zone()).isEqualTo(Policy.DEFAULT.zone());
    assertThat(read.policy().thresholds()).isEqualTo(Policy.DEFAULT.thresholds());
    assertThat(read.policy().alerts()).isEqualTo(Policy.DEFAULT.alerts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thresholds: {yelowFrom: 5}|field thresholds.yelowFrom is unknown. Did you mean"
            + " thresholds.yellowFrom?",
        "threshold: {}|field threshold is unknown. Did you mean thresholds?",
        "thresholds: {redAbove: many}|field thresholds.redAbove is \"many\", but must be a number",
        "thresholds: {yellowFrom: 40}|yellowFrom is 40 and redAbove is 30. Correct it.",
        "thresholds: 5|thresholds must hold fields",
        "alerts: {holdTicks: 2.5}|field alerts.holdTicks is 2.5, but must be a whole number",
        "alerts: {holdTicks: -1}|alerts.holdTicks of 0 or more, but it is -1",
        "dates: {graceDays: 0}|dates.graceDays of 1 or more, but it is 0",
        "dates: {start: EASTER}|field dates.start is \"EASTER\", but must be one of [TASK, ISSUE]",
        "dates: {calendar: {shift: maybe}}|field dates.calendar.shift is \"maybe\", but must be"
            + " true or false",
        "dates: {calendar: {holidays: [1 May]}}|field dates.calendar.holidays is \"1 May\", but"
            + " must be a date",
        "validFrom: summer|field validFrom is \"summer\", but must be a date",
        "zone: Mars/Base|field zone is \"Mars/Base\", but must be a time zone",
        "score: {perRed: -2}|score.perRed of 0 or more, but it is -2",
        "names: {RED: {}}|field names is unknown",
        "alerts: {holdTicks: 99999999999}|field alerts.holdTicks is 99999999999, but must be a whole"
            + " number",
        "alerts: {holdTicks: \"2\"}|field alerts.holdTicks is \"2\", but must be a whole number",
        "thresholds: {redAbove: \"30\"}|field thresholds.redAbove is \"30\", but must be a number",
        "dates: {start: 1}|field dates.start is 1, but must be one of [TASK, ISSUE]",
        "dates: {calendar: {holidays: 2026-10-01}}|field dates.calendar.holidays is"
            + " \"2026-10-01\", but must be a list of dates",
        "dates: {calendar: {holidays: [null]}}|field dates.calendar.holidays is null, but must be"
            + " a date",
        "dates: {calendar: 5}|dates.calendar must hold fields",
        "validFrom: 2026|field validFrom is 2026, but must be a date",
        "validFrom: \"\"|field validFrom is \"\", but must be a date",
        "zone: \"\"|field zone is \"\", but must be a time zone",
        "region: \" \"|field region is \" \", but must be a word",
        "regoin: linhe|field regoin is unknown. Did you mean region?",
        "version: twice|is no YAML"
      })
  void shouldNameFileFieldValueAndRemedy(String line, String problem) throws IOException {
    // Given
    Path path = file("version: x\n" + line + "\n");

    // When / Then
    assertThatThrownBy(() -> PolicyFile.read(path))
        .isInstanceOf(PolicyFileException.class)
        .hasMessageStartingWith("policy file " + path)
        .hasMessageContaining(problem);
  }

  @Test
  void shouldAskForAVersionAndForAFileThatExists() throws IOException {
    // Given
    Path nameless = file("zone: Asia/Shanghai\n");

    // When / Then
    assertThatThrownBy(() -> PolicyFile.read(nameless))
        .hasMessageContaining("field version is missing. Add it.");
    assertThatThrownBy(() -> PolicyFile.read(directory.resolve("none.yaml")))
        .hasMessageContaining("does not exist");
  }

  @Test
  void shouldChooseByRegionAndDay() throws IOException {
    // Given
    Path first = file("version: linhe-1\nregion: linhe\n");
    Path second = file("version: linhe-2\nregion: linhe\nvalidFrom: 2026-07-01\n");

    // When
    Policies policies = PolicyFiles.read(List.of(second, first));

    // Then
    LocalDate june = LocalDate.of(2026, 6, 30);
    assertThat(policies.of("linhe").on(june).version()).isEqualTo("linhe-1");
    assertThat(policies.of("linhe").on(june.plusDays(1)).version()).isEqualTo("linhe-2");
    assertThat(policies.of("elsewhere").on(june)).isEqualTo(Policy.DEFAULT);
  }

  @Test
  void shouldRefuseFilesThatDoNotGoTogether() throws IOException {
    // Given
    Path usual = file("version: a\n");
    Path utc = file("version: b\nregion: linhe\nzone: UTC\n");
    Path again = file("version: c\n");

    // When / Then
    assertThatThrownBy(() -> PolicyFiles.read(List.of(usual, utc)))
        .hasMessageContaining("one zone");
    assertThatThrownBy(() -> PolicyFiles.read(List.of(usual, again)))
        .hasMessageContaining("both hold from the beginning");
  }

  private Path file(String text) throws IOException {
    Path path = Files.createTempFile(directory, "policy", ".yaml");
    return Files.writeString(path, text);
  }
}
