package io.duban.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.repair.UndisturbedYear.Played;
import io.duban.cli.testing.CommandProcess;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repair is killed, and what the next one mends equals what was. */
@Timeout(600)
@ExtendWith(UndisturbedYear.class)
class RepairKilledIT {
  private static final String MARK = "duban-pipeline-repair-under-way-";

  @TempDir private Path directory;

  private final Played year;

  RepairKilledIT(Played year) {
    this.year = year;
  }

  private enum Harm {
    JOURNAL_CUT,
    JOURNAL_FLIPPED,
    NONE
  }

  @ParameterizedTest
  @CsvSource({
    "journal, JOURNAL_CUT, 0",
    "journal, JOURNAL_CUT, 500",
    "journal, JOURNAL_FLIPPED, 0",
    "journal, JOURNAL_FLIPPED, 1500",
    "state, NONE, 0",
    "state, NONE, 500"
  })
  void shouldMendWhatARepairThatWasKilledHasLeft(String what, Harm harm, long milliseconds)
      throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(harmed(harm).data())) {
      kill(stack, what, Duration.ofMillis(milliseconds));
      boolean halfDone = topicExists(stack, MARK + what);
      if (halfDone) {
        assertThat(stack.runPipeline().orElse("")).contains("duban repair " + what + " --apply");
      }

      // When
      Run done = stack.shell().run("repair", what, "--apply");

      // Then
      assertThat(done.exitCode()).as(done.err()).isZero();
      assertThat(topicExists(stack, MARK + what)).isFalse();
      assertThat(stack.runPipeline()).isEmpty();
      Results.of(stack).shouldEqual(year.results());
    }
  }

  private Damage harmed(Harm harm) throws Exception {
    Damage data = year.copyTo(directory);
    switch (harm) {
      case JOURNAL_CUT -> {
        data.uncleanly();
        for (Path partition : data.partitions(Topics.JOURNAL.name() + "-")) {
          Damage.cut(Damage.segment(partition), 0.7);
        }
      }
      case JOURNAL_FLIPPED ->
          Damage.flip(Damage.segment(data.partitions(Topics.JOURNAL.name() + "-").get(1)), 0.4);
      case NONE -> {}
    }
    return data;
  }

  /** Kills a repair some time after it has begun to change things. */
  private void kill(DamagedStack stack, String what, Duration later) throws Exception {
    Map<String, Object> kafka = stack.kafka();
    Process repair =
        CommandProcess.of(
                "repair",
                what,
                "--apply",
                "--bootstrap=" + kafka.get("bootstrap.servers"),
                "--registry=" + kafka.get("schema.registry.url"))
            .outTo(directory.resolve("repair.out"))
            .errTo(directory.resolve("repair.err"))
            .start();
    try {
      await()
          .atMost(Shell.PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !repair.isAlive() || topicExists(stack, MARK + what));
      repair.waitFor(later.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      repair.destroyForcibly().waitFor();
    }
  }

  private static boolean topicExists(DamagedStack stack, String topic) throws Exception {
    try (Admin admin = stack.admin()) {
      return admin.listTopics().names().get().contains(topic);
    }
  }
}
