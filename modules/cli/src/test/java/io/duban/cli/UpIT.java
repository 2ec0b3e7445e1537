package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.testing.InMemory;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.cli.testing.UpProcess;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.rules.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
  private static final String NARROW = Topics.DIRECTIVES.name();
  private static final String UNIT = "cheng-shi-guan-li-ju";

  @TempDir(factory = InMemory.class)
  private Path directory;

  @Test
  void shouldKeepAnAcceptedReportWhenItIsKilled() throws Exception {
    // Given
    Path notice =
        Files.writeString(
            directory.resolve("plan.txt"),
            "临禾市人民政府办公室关于分解落实%d年重点工作任务的通知%n%n1.完善项目全程代办机制。(城市管理局负责)%n".formatted(year));
    String receipt;
    try (UpProcess up = UpProcess.start(directory, "--notice", notice.toString())) {
      Run reported =
          shell(up)
              .run(
                  "report",
                  "--unit=" + UNIT,
                  "--task=linhe-%d/001".formatted(year),
                  "--percent=40",
                  "--format=json");
      receipt = ParsedJson.node(reported.out()).get("eventId").textValue();
      up.kill();
    }

    // When
    try (UpProcess again = UpProcess.start(directory)) {
      Shell shell = shell(again);

      // Then it has caught up by the time it says that it runs
      assertThat(shell.run("tasks", "--format=jsonl").out())
          .as(Files.readString(directory.resolve("up.err")))
          .contains(receipt);
      assertThat(again.stop()).isZero();
    }
  }

  @Test
  void shouldKeepBrokerAndRegistryWhenOnlyThePipelineCannotStart() throws Exception {
    // Given
    try (UpProcess up = UpProcess.start(directory)) {
      widen(up, 2);
      assertThat(up.stop()).isZero();
    }

    // When
    try (UpProcess again = UpProcess.start(directory)) {
      Shell shell = shell(again);
      Run broken = shell.run("doctor");
      widen(again, 3);

      // Then
      assertThat(broken.exitCode()).isEqualTo(1);
      assertThat(broken.out()).contains(NARROW);
      assertThat(directory.resolve("up.err"))
          .content()
          .contains("The pipeline does not run", NARROW, "duban doctor", "duban repair")
          .doesNotContain("\tat ");
      shell.eventually(run -> run.exitCode() == 0, "doctor");
      again.awaitLine("Duban is running");
      assertThat(again.stop()).isZero();
    }
  }

  @Test
  void shouldNotEndWellWhileThePipelineDoesNotRun() throws Exception {
    // Given
    try (UpProcess up = UpProcess.start(directory)) {
      widen(up, 2);
      assertThat(up.stop()).isZero();
    }

    // When
    try (UpProcess again = UpProcess.start(directory)) {
      // Then
      assertThat(again.stop()).isEqualTo(1);
    }
  }

  @Test
  void shouldServeForRepairsWithoutAPipeline() throws Exception {
    // Given
    try (UpProcess up = UpProcess.start(directory)) {
      assertThat(up.stop()).isZero();
    }

    // When
    try (UpProcess again = UpProcess.start(directory, "--no-pipeline")) {
      again.awaitLine("duban repair journal --bootstrap");

      // Then
      shell(again).eventually(run -> run.exitCode() == 0, "repair", "journal");
      assertThat(again.stop()).isZero();
    }
  }

  /** Makes the topic of directives anew, with so many partitions. */
  private static void widen(UpProcess up, int partitions) throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", up.address().get("DUBAN_BOOTSTRAP")))) {
      AdminFutures.get(admin.deleteTopics(List.of(NARROW)).all());
      await()
          .atMost(Shell.PATIENCE)
          .until(() -> !AdminFutures.get(admin.listTopics().names()).contains(NARROW));
      AdminFutures.get(
          admin
              .createTopics(
                  List.of(
                      new NewTopic(NARROW, partitions, (short) 1)
                          .configs(Topics.DIRECTIVES.settings())))
              .all());
    }
  }

  private static Shell shell(UpProcess up) {
    Map<String, String> environment = new HashMap<>(up.address());
    environment.put("DUBAN_LANG", "en");
    return new Shell(environment);
  }
}
