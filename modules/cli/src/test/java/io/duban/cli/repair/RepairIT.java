package io.duban.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.repair.UndisturbedYear.Played;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A year's data are damaged, and what is repaired equals what was. */
@Timeout(600)
@ExtendWith(UndisturbedYear.class)
class RepairIT {
  @TempDir private Path directory;

  private final Played year;

  RepairIT(Played year) {
    this.year = year;
  }

  private Damage data() throws Exception {
    return year.copyTo(directory);
  }

  /** Shows what it would do, which changes nothing, and does it. */
  static void repair(DamagedStack stack, String what, String... said) {
    Run dry = stack.shell().run("repair", what);
    assertThat(dry.exitCode()).as(dry.err()).isZero();
    List.of(said).forEach(text -> assertThat(dry.out()).contains(text));
    assertThat(dry.err()).contains("Dry run");
    Run done = stack.shell().run("repair", what, "--apply");
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).as("the dry run shows what is done").isEqualTo(dry.out());
  }

  @Test
  void shouldFoldTheStateAgainAndTellNothingTwice() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(data().data())) {
      // When
      repair(stack, "state", "duban.journal.v1-0");

      // Then
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  @Test
  void shouldPutBackWhatWasCutOffTheJournal() throws Exception {
    // Given
    Damage data = data().uncleanly();
    for (Path partition : data.partitions(Topics.JOURNAL.name() + "-")) {
      Damage.cut(Damage.segment(partition), 0.7);
    }
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      Optional<String> refusal = stack.runPipeline();
      assertThat(refusal.orElse("")).contains("duban repair journal");

      // When
      repair(stack, "journal", Topics.CLOCK.name(), "are kept nowhere", "appended");

      // Then
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
      assertThat(stack.shell().run("repair", "journal").out()).contains("lacks nothing");
    }
  }

  @Test
  void shouldWriteTheJournalAnewAfterABitWasFlipped() throws Exception {
    // Given
    Damage data = data();
    Damage.flip(Damage.segment(data.partitions(Topics.JOURNAL.name() + "-").get(1)), 0.4);
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      // When
      repair(stack, "journal", "cannot be read", "written anew");

      // Then
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  @Test
  void shouldMakeADeletedJournalAgain() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(data().data())) {
      stack.delete(Topics.JOURNAL.name());
      assertThat(stack.runPipeline().orElse("")).contains(Topics.JOURNAL.name());

      // When
      repair(stack, "journal", "appended");

      // Then
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  @Test
  void shouldHoldThePipelineBackUntilARepairThatWasBrokenOffIsDone() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(data().data())) {
      stack.create("duban-pipeline-repair-under-way-journal");
      assertThat(stack.runPipeline().orElse("")).contains("duban repair journal --apply");

      // When
      repair(stack, "journal", "appended");

      // Then
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  @Test
  void shouldRegisterSchemasAgainUnderTheIdsThatRecordsName() throws Exception {
    // Given
    Damage data = data();
    Files.delete(data.data().resolve("registry").resolve("schemas"));
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      // When
      repair(stack, "registry", "does not know");

      // Then
      assertThat(stack.shell().run("repair", "registry").out()).contains("knows every schema");
      assertThat(stack.runPipeline()).isEmpty();
      repair(stack, "state");
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  @Test
  void shouldRefuseToRepairUnderARunningPipeline() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(data().data());
        AutoCloseable pipeline = stack.startPipeline()) {
      assertThat(pipeline).isNotNull();
      for (String what : List.of("journal", "state", "registry")) {
        // When
        Run run = stack.shell().run("repair", what, "--apply");

        // Then
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("is running").doesNotContain("\tat ");
      }
    }
  }
}
