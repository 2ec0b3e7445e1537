package io.duban.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.demo.PlayedYear;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A year's data are damaged, and what is repaired equals what was. */
@Timeout(600)
class RepairIT {
  @TempDir private static Path shared;
  @TempDir private Path directory;

  private static Path year;
  private static Results undisturbed;

  @BeforeAll
  static void playAYear() throws Exception {
    year = shared.resolve("data");
    PlayedYear.in(year);
    try (DamagedStack stack = DamagedStack.on(year)) {
      assertThat(stack.runPipeline()).isEmpty();
      undisturbed = Results.of(stack);
    }
  }

  private Damage data() throws IOException {
    Path data = directory.resolve("data");
    Damage.copy(year, data);
    return new Damage(data);
  }

  private static void repair(DamagedStack stack, String what, String... said) {
    Run dry = stack.shell().run("repair", what);
    assertThat(dry.exitCode()).as(dry.err()).isZero();
    assertThat(dry.out()).contains(said);
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
      Results.of(stack).shouldEqual(undisturbed);
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
      Results.of(stack).shouldEqual(undisturbed);
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
      Results.of(stack).shouldEqual(undisturbed);
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
      Results.of(stack).shouldEqual(undisturbed);
    }
  }
}
