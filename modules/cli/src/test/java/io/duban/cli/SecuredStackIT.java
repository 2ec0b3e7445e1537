package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.LogFormat;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.SecuredClients;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.assessment.Policies;
import io.duban.rules.assessment.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody does his own work on a secured stack, and nothing else. */
class SecuredStackIT {
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.完善项目全程代办机制。(城市管理局牵头,财政局配合)
      2.新增停车泊位3500个。(城市管理局负责)
      """;
  private static final String UNIT = "cheng-shi-guan-li-ju";
  private static final String OTHER = "cai-zheng-ju";
  private static final String REGISTER = "单位编号,单位名称\n%s,城市管理局\n%s,财政局\n".formatted(UNIT, OTHER);
  private static final Path LOG = Path.of("target", "secured-stack.log").toAbsolutePath();

  private static int year;

  // The test publishes days before their time.
  private static final Map<String, String> DAYS_AHEAD =
      Map.of("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));

  private static final List<Run> runs = new ArrayList<>();
  @TempDir private static Path directory;
  private static LocalStack stack;
  private static SecuredClients clients;
  private static Path files;

  @BeforeAll
  static void start() throws Exception {
    year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
    Files.deleteIfExists(LOG);
    ConsoleLogging.alsoTo(LOG, LogFormat.TEXT);
    Optional<Path> data = Optional.of(directory.resolve("data"));
    stack =
        LocalStack.startSecured(
            new StackOptions(data, 0, 0, 3, Map.of(), DAYS_AHEAD, Policies.DEFAULT),
            List.of(UNIT, OTHER));
    files = stack.clientFiles().orElseThrow();
    clients = new SecuredClients(files);
    stack.startClock(Clock.systemUTC());
    Path notice = Files.writeString(directory.resolve("plan.txt"), NOTICE);
    Run imported = as("office", "notice", "import", notice.toString(), "--year=" + year);
    assertThat(imported.exitCode()).as(imported.err()).isZero();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void shouldLetEverybodyDoHisWork() {
    // When
    Run report = as(UNIT, "report", "--unit=" + UNIT, "--task=" + task(2), "--value=m1=9");
    Run order =
        as("office", "order", "issue", "--task=" + task(1), "--order=1", "--reason=x", "--wait=30");
    publish(LocalDate.of(year + 1, 2, 15));

    // Then
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(order.exitCode()).as(order.err()).isZero();
    eventually(run -> run.exitCode() == 0, "bulletin", year + "Q4");
    eventually(run -> run.out().contains(task(2)), "alerts", "--format=jsonl");
    assertThat(as("office", "explain", task(2), "--quarter=" + year + "Q4").exitCode()).isZero();
    assertThat(
            Stream.of("tasks", "units", "dead-letters", "topics").map(name -> as("office", name)))
        .allMatch(run -> run.exitCode() == 0);
  }

  @Test
  void shouldLetTheLedgerUserReportForUnitsAndTheOfficeNot() {
    // Given
    Path ledger = directory.resolve("ledger.xlsx");
    eventually(run -> run.out().contains(task(2)), "tasks", "--format=jsonl");

    // When
    Run exported = as("office", "ledger", "export", "--out=" + ledger);
    Run imported = as("ledger", "ledger", "import", ledger.toString());

    // Then
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    clients.send("ledger", Topics.progress(OTHER).name(), "x");
    assertThatThrownBy(() -> clients.send("ledger", Topics.DIRECTIVES.name(), "x"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  /** As the pipeline's clock does, but before its time. */
  private static void publish(LocalDate day) {
    try (SchemaRegistry registry = SchemaRegistries.from(stack.kafka());
        DayPublisher days =
            new DayPublisher(
                stack.kafka(),
                registry,
                Map.of("auto.register.schemas", false),
                Policy.DEFAULT.zone())) {
      days.publish(day);
    }
  }

  @ParameterizedTest
  @CsvSource({
    UNIT + ", duban.progress.v1." + OTHER,
    UNIT + ", duban.tasks.v1",
    UNIT + ", duban.directives.v1",
    UNIT + ", duban.journal.v1",
    "office, duban.progress.v1." + UNIT,
    "office, duban.journal.v1",
    "office, duban.clock.v1",
    "pipeline, duban.progress.v1." + UNIT,
    "pipeline, duban.directives.v1"
  })
  void shouldRefuseToWriteWhatIsNotTheSpeakersToSay(String user, String topic) {
    // When / Then
    assertThatThrownBy(() -> clients.send(user, topic, "x"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldLetAUnitReadNothingButItsOwn() {
    // When / Then
    Stream.concat(Topics.ALL.stream(), Stream.of(Topics.progress(OTHER)))
        .forEach(
            topic ->
                assertThatThrownBy(() -> clients.read(UNIT, topic.name()))
                    .as(topic.name())
                    .isInstanceOf(TopicAuthorizationException.class));
    assertThat(clients.read(UNIT, Topics.progress(UNIT).name())).isNotNegative();
  }

  @Test
  void shouldKeepUnitsOutOfTheGroupsAndTransactionsOfOthers() {
    // When / Then
    assertThatThrownBy(
            () -> clients.join(UNIT, "duban-unit-" + OTHER + ".x", Topics.progress(UNIT).name()))
        .isInstanceOf(GroupAuthorizationException.class);
    assertThatThrownBy(() -> clients.begin(UNIT, "duban-unit-" + OTHER + ".x"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
    assertThatThrownBy(() -> clients.begin(UNIT, "duban-pipeline-1"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
    clients.begin(UNIT, "duban-unit-" + UNIT + ".x");
  }

  @ParameterizedTest
  @ValueSource(strings = {UNIT, "office", "pipeline", "ledger"})
  void shouldLetNobodyButTheAdministratorMakeTopics(String user) {
    // When / Then
    assertThatThrownBy(() -> clients.create(user, "duban.progress.v1.of-mine"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void shouldSayWhoMayNotDoWhatAndWhoCanHelp() {
    // When
    Run run = as(UNIT, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("user duban-unit-" + UNIT, Topics.ALERTS.name(), "duban provision")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldSayThatAPasswordIsWrong() throws Exception {
    // Given
    Path wrong = clients.changed("office", "password=\"[^\"]*\"", "password=\"wrong\"");

    // When
    Run run = with(wrong, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("password", "user duban-office", "--rotate");
  }

  @Test
  void shouldSayThatACertificateIsNotTrusted() throws Exception {
    // Given
    Path trusting = clients.without("office", "ssl.truststore.");

    // When
    Run run = with(trusting, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("not trusted", "ssl.truststore.location");
  }

  @Test
  void shouldSayThatTheRegistryIsNotTrustedOrDoesNotKnowTheUser() throws Exception {
    // Given
    Path trusting = clients.without("office", "schema.registry.ssl.");
    Path nobody = clients.without("office", "basic.auth.");

    // When
    Run untrusted = with(trusting, "units");
    Run unknown = with(nobody, "units");

    // Then
    assertThat(untrusted.exitCode()).isEqualTo(3);
    assertThat(untrusted.err()).contains("schema.registry.ssl.truststore.location");
    assertThat(unknown.exitCode()).isEqualTo(4);
    assertThat(unknown.err()).contains("basic.auth");
  }

  @Test
  void shouldChangeNothingWhenAllIsAsItShouldBe() {
    // When
    Run plan = provision(REGISTER);
    Run applied = provision(REGISTER, "--apply");

    // Then
    assertThat(plan.out()).isEqualTo("[\n]\n");
    assertThat(applied.out()).isEqualTo("[\n]\n");
    assertThat(applied.err()).contains("nothing was changed");
  }

  @Test
  void shouldAddAndTakeAwayAUnitOnlyWhenTold() {
    // Given
    String unit = "jiao-yu-ju";
    String larger = REGISTER + unit + ",教育局\n";

    // When
    Run planned = provision(larger);
    assertThatThrownBy(() -> clients.send(unit, Topics.progress(unit).name(), "x"))
        .hasMessageContaining(unit);
    provision(larger, "--apply");
    clients.send(unit, Topics.progress(unit).name(), "x");
    Run lost = provision(REGISTER, "--apply");
    clients.send(unit, Topics.progress(unit).name(), "x");
    Path kept = clients.copy(unit);
    provision(REGISTER, "--apply", "--remove");

    // Then
    assertThat(planned.out()).contains("duban-unit-" + unit).doesNotContain("SURPLUS");
    assertThat(planned.err()).contains("nothing was changed");
    assertThat(lost.out()).contains("SURPLUS").doesNotContain("ADD", "SET");
    assertThat(files.resolve(unit + ".password")).doesNotExist();
    assertThat(with(kept, "report", "--unit=" + unit, "--task=t", "--percent=1").exitCode())
        .isEqualTo(4);
    assertThat(provision(REGISTER).out()).isEqualTo("[\n]\n");
    assertThat(clients.read("admin", Topics.progress(unit).name())).isEqualTo(2);
  }

  @Test
  void shouldGiveANewPassword() throws Exception {
    // Given
    Path before = clients.copy(OTHER);

    // When
    Run rotated = provision(REGISTER, "--rotate=" + OTHER, "--apply");

    // Then
    assertThat(rotated.exitCode()).isZero();
    clients.send(OTHER, Topics.progress(OTHER).name(), "x");
    assertThat(with(before, "topics").err())
        .contains("does not accept the password", "user duban-unit-" + OTHER);
    assertThat(with(before, "report", "--unit=" + OTHER, "--task=" + task(1), "--percent=1").err())
        .contains("does not let these credentials in");
  }

  @Test
  void shouldThrottleAUnitThatSendsTooMuchAndNobodyElse() {
    // Given
    provision(REGISTER, "--producer-byte-rate=20000", "--apply");

    // When
    double loud = clients.throttled(UNIT, Topics.progress(UNIT).name(), 6, 50_000);
    double quiet = clients.throttled(OTHER, Topics.progress(OTHER).name(), 1, 100);
    provision(REGISTER, "--apply");

    // Then
    assertThat(loud).isPositive();
    assertThat(quiet).isZero();
  }

  @Test
  void shouldNotShowPasswordsAnywhere() throws Exception {
    // Given
    as("office", "tasks", "--verbose");
    as(UNIT, "alerts", "--verbose");

    // When
    String log = Files.readString(LOG);

    // Then
    assertThat(log).contains("SASL_SSL", "[hidden]");
    for (String secret : clients.secrets()) {
      assertThat(log).doesNotContain(secret);
      assertThat(runs).noneMatch(run -> (run.out() + run.err()).contains(secret));
    }
  }

  private static String task(int number) {
    return "linhe-%d/%03d".formatted(year, number);
  }

  private static Run provision(String register, String... options) {
    try {
      Path file = Files.writeString(Files.createTempFile(directory, "register", ".csv"), register);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "provision",
                  "--register=" + file,
                  "--clients=" + files,
                  "--ledger",
                  "--format=json"));
      arguments.addAll(List.of(options));
      Run run = as("admin", arguments.toArray(String[]::new));
      assertThat(run.exitCode()).as(run.err()).isZero();
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run as(String user, String... arguments) {
    return with(files.resolve(user + ".properties"), arguments);
  }

  private static Run with(Path config, String... arguments) {
    Run run =
        new Shell(Map.of("DUBAN_CONFIG", config.toString(), "DUBAN_LANG", "en")).run(arguments);
    runs.add(run);
    return run;
  }

  private static Run eventually(Predicate<Run> expected, String... arguments) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> as("office", arguments), expected);
  }
}
