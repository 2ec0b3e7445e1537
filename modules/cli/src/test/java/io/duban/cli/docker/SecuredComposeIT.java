package io.duban.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.SecuredClients;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The administrator works inside, the office and its units come from outside. */
@EnabledIf(
    value = "io.duban.cli.docker.DockerCommand#composes",
    disabledReason =
        "no Docker engine with Compose 2 answers, or it has no images and cannot fetch them")
@Timeout(1800)
@TestMethodOrder(OrderAnnotation.class)
class SecuredComposeIT {
  private static final String UNIT = "cheng-shi-guan-li-ju";
  private static final String OTHER = "cai-zheng-ju";

  @TempDir private static Path directory;
  private static String task;
  private static Path files;
  private static ComposedCluster cluster;
  private static SecuredClients clients;

  @BeforeAll
  static void start() throws Exception {
    int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
    task = "linhe-%d/001".formatted(year);
    files = Files.createDirectory(directory.resolve("work"));
    Path keys = directory.resolve("keys");
    cluster = ComposedCluster.secured(files, keys);
    cluster.up(2);
    cluster.file("register.csv", "单位编号,单位名称\n%s,城市管理局\n%s,财政局\n".formatted(UNIT, OTHER));
    cluster.file("clients.properties", Files.readString(keys.resolve("clients.properties")));
    cluster.file(
        "plan.txt", "临禾市人民政府办公室关于分解落实%d年重点工作任务的通知%n%n1.完善项目全程代办机制。(城市管理局负责)%n".formatted(year));
    clients = new SecuredClients(files.resolve("clients"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void shouldProvisionOnceAndThenFindNothingToChange() throws Exception {
    // When
    String planned = provision();
    String applied = provision("--apply");
    String again = provision();

    // Then
    assertThat(planned).contains("duban-unit-" + UNIT, "duban-office", "duban-pipeline");
    assertThat(applied).isEqualTo(planned);
    assertThat(ParsedJson.node(again)).isEmpty();
  }

  @Test
  @Order(2)
  void shouldTakeInAndShowWhatUnitsReportFromOutside() {
    // When
    Run imported = as("office", "notice", "import", files.resolve("plan.txt").toString());
    Run report = as(UNIT, "report", "--unit=" + UNIT, "--task=" + task, "--percent=40");

    // Then
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(report.exitCode()).as(report.err()).isZero();
    eventually(run -> run.out().contains("\"earned\":40"), "tasks", "--format=jsonl");
  }

  @Test
  @Order(3)
  void shouldRefuseWhatIsNotTheSpeakersToSay() {
    // When / Then
    assertThatThrownBy(() -> clients.send(UNIT, Topics.progress(OTHER).name(), "x"))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> clients.read(UNIT, Topics.JOURNAL.name()))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> clients.send("office", Topics.progress(UNIT).name(), "x"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  @Order(4)
  void shouldLetNobodyOutsideChangeASchema() throws Exception {
    // Given
    Connection office = new Connection(clients.properties("office"));

    // When / Then
    try (SchemaRegistry registry = office.registry()) {
      assertThat(registry.subjects()).contains(Topics.TASKS.name() + "-value");
      assertThatThrownBy(() -> registry.register("mine", SchemaDefinition.avro("\"long\"")))
          .isInstanceOf(RegistryRefusedException.class);
    }
  }

  @Test
  @Order(5)
  void shouldFindTheDeploymentInOrder() throws Exception {
    // When
    String found = cluster.duban("doctor", "--format=jsonl");

    // Then
    assertThat(found.lines().map(line -> ParsedJson.node(line).get("level").textValue()))
        .as(found)
        .isNotEmpty()
        .allMatch(level -> level.equals("GOOD"));
  }

  @Test
  @Order(6)
  void shouldGiveANewPasswordAndTakeTheOldOneAway() throws Exception {
    // Given
    Path before = clients.copy(UNIT);

    // When
    provision("--rotate=" + UNIT, "--apply");

    // Then
    clients.send(UNIT, Topics.progress(UNIT).name(), "x");
    Run old = Shell.by(before).run("report", "--unit=" + UNIT, "--task=" + task, "--percent=41");
    assertThat(old.exitCode()).isEqualTo(4);
    eventually(run -> run.out().contains(UNIT), "dead-letters", "--format=jsonl");
  }

  private static String provision(String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "provision",
                "--register=register.csv",
                "--clients=clients",
                "--client-settings=clients.properties",
                "--partitions=6",
                "--replication=3",
                "--format=json"));
    arguments.addAll(List.of(options));
    return cluster.duban(arguments.toArray(String[]::new));
  }

  private static Run as(String user, String... arguments) {
    return Shell.by(files.resolve("clients").resolve(user + ".properties")).run(arguments);
  }

  private static void eventually(Predicate<Run> expected, String... arguments) {
    await()
        .atMost(Shell.PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> as("office", arguments), expected);
  }
}
