package io.duban.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.cli.repair.UndisturbedYear.Played;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.BrokerStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and topics are damaged, one kind after the other, and results are as they were. */
@EnabledIfEnvironmentVariable(
    named = "DUBAN_IT_DAMAGE",
    matches = "all",
    disabledReason = "only with DUBAN_IT_DAMAGE=all; RepairIT has one of each kind")
@Timeout(600)
@ExtendWith(UndisturbedYear.class)
class DamageIT {
  private static final String CHANGELOG = "duban-pipeline-";

  @TempDir private Path directory;

  private final Played year;

  DamageIT(Played year) {
    this.year = year;
  }

  private void shouldGoOn(DamagedStack stack) throws Exception {
    assertThat(stack.runPipeline()).isEmpty();
    Results.of(stack).shouldEqual(year.results());
  }

  @Test
  void shouldMakeCheckpointsAndSnapshotsAgain() throws Exception {
    // Given
    Damage data = year.copyTo(directory).uncleanly();
    for (Path file : files(data.log())) {
      String name = file.getFileName().toString();
      if (name.endsWith(".snapshot") || name.endsWith("-checkpoint")) {
        Damage.garbage(file);
      }
    }

    // Then
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      shouldGoOn(stack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"__consumer_offsets-", "__transaction_state-"})
  void shouldGoOnWithoutWhatBrokersKeepOfGroupsAndTransactions(String topic) throws Exception {
    // Given
    Damage data = year.copyTo(directory);
    for (Path partition : data.partitions(topic)) {
      Damage.empty(partition);
    }

    // Then
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      shouldGoOn(stack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CHANGELOG, CHANGELOG + "task-standings", CHANGELOG + "settled-rows"})
  void shouldFoldAgainWhatWasInChangelogsThatAreGone(String changelogs) throws Exception {
    // Given
    Damage data = year.copyTo(directory);
    for (Path partition : data.partitions(changelogs)) {
      Damage.remove(partition);
    }
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      assertThat(stack.runPipeline().orElse("")).contains("duban repair state");

      // When
      RepairIT.repair(stack, "state");

      // Then
      shouldGoOn(stack);
    }
  }

  @Test
  void shouldFillTheSettledRowsAgain() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(year.copyTo(directory).data())) {
      stack.delete(Topics.SETTLED_ROWS.name());
      assertThat(stack.runPipeline().orElse("")).contains(Topics.SETTLED_ROWS.name());

      // When
      RepairIT.repair(stack, "state", Topics.SETTLED_ROWS.name() + " does not exist");

      // Then
      shouldGoOn(stack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flipped"})
  void shouldPutBackTheJournalAfterAnUncleanEnd(String how) throws Exception {
    // Given
    Damage data = year.copyTo(directory).uncleanly();
    Path segment = Damage.segment(data.partitions(Topics.JOURNAL.name() + "-").get(0));
    if (how.equals("cut")) {
      Damage.cut(segment, 0.5);
    } else {
      Damage.flip(segment, 0.5);
    }
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      assertThat(stack.runPipeline().orElse("")).contains("duban repair journal");

      // When
      RepairIT.repair(stack, "journal");

      // Then
      shouldGoOn(stack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"removed", "garbage"})
  void shouldKnowWhoseLogsItHas(String how) throws Exception {
    // Given
    Damage data = year.copyTo(directory);
    Path identity = data.log().resolve("meta.properties");
    if (how.equals("removed")) {
      Files.delete(identity);
    } else {
      Damage.garbage(identity);
    }

    // Then
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      shouldGoOn(stack);
    }
  }

  @Test
  void shouldNotServeTheLogsOfAnotherBroker() throws Exception {
    // Given
    Damage data = year.copyTo(directory);
    Path identity = data.log().resolve("meta.properties");
    Files.writeString(
        identity, Files.readString(identity).replaceAll("cluster.id=.*", "cluster.id=another"));

    // Then
    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> DamagedStack.on(data.data()))
        .withMessageContainingAll(identity.toString(), "another")
        .matches(e -> !e.getMessage().contains("delete it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flipped"})
  void shouldNotServeWithoutItsTopics(String how) throws Exception {
    // Given
    Damage data = year.copyTo(directory);
    Path metadata = data.partitions("__cluster_metadata-0").get(0);
    Path segment = Damage.segment(metadata);
    byte[] whole = Files.readAllBytes(segment);
    if (how.equals("cut")) {
      Damage.cut(segment, 0.2);
    } else {
      Damage.flip(segment, 0.2);
    }

    // When
    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> DamagedStack.on(data.data()))
        .withMessageContaining("__cluster_metadata-0")
        .matches(e -> !e.getMessage().contains("delete it"));

    // Then
    Files.write(segment, whole);
    try (DamagedStack stack = DamagedStack.on(data.data())) {
      shouldGoOn(stack);
    }
  }

  @Test
  void shouldKeepWhatAUnitSaidWhoseTopicIsDeletedOrShortened() throws Exception {
    // Given
    try (DamagedStack stack = DamagedStack.on(year.copyTo(directory).data());
        Admin admin = stack.admin()) {
      List<String> units =
          admin.listTopics().names().get().stream()
              .filter(name -> Topics.unitOf(name).isPresent())
              .sorted()
              .toList();
      stack.delete(units.get(0));
      TopicPartition shortened = new TopicPartition(units.get(1), 0);
      admin.deleteRecords(Map.of(shortened, RecordsToDelete.beforeOffset(3))).all().get();
      admin.createPartitions(Map.of(units.get(2), NewPartitions.increaseTo(2))).all().get();

      // Then
      shouldGoOn(stack);
      assertThat(stack.shell().run("repair", "journal").out()).contains("lacks nothing");
    }
  }

  private static List<Path> files(Path directory) throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
