package io.duban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One stack that is broken piece by piece, and what the doctor finds; the pieces stay broken. */
@Timeout(900)
@TestMethodOrder(OrderAnnotation.class)
class OperatingIT {
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.完善项目全程代办机制。(城市管理局负责)
      """;
  private static final String UNIT = "cheng-shi-guan-li-ju";
  private static final Topic TOPIC = Topics.progress(UNIT);

  @TempDir private static Path directory;
  private static LocalDate today;
  private static String task;
  private static LocalStack stack;
  private static SchemaRegistry registry;
  private static Admin admin;
  private static Shell shell;

  @BeforeAll
  static void start() throws Exception {
    today = LocalDate.now(Policy.DEFAULT.zone());
    task = "linhe-%d/001".formatted(today.getYear());
    stack =
        LocalStack.start(
            new StackOptions(
                Optional.of(directory.resolve("data")),
                0,
                0,
                3,
                Map.of(),
                Map.of(),
                Policies.DEFAULT));
    registry = SchemaRegistries.from(Map.of("schema.registry.url", stack.registryUrl()));
    admin = Admin.create(stack.kafka());
    shell =
        new Shell(
            Map.of(
                "DUBAN_BOOTSTRAP", stack.bootstrap(),
                "DUBAN_REGISTRY", stack.registryUrl(),
                "DUBAN_LANG", "en"));
    Path file = Files.writeString(directory.resolve("plan.txt"), NOTICE);
    Run imported =
        shell.run(
            "notice",
            "import",
            file.toString(),
            "--year=" + today.getYear(),
            "--issued=" + today.getYear() + "-01-01");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
  }

  @AfterAll
  static void stop() {
    admin.close();
    registry.close();
    stack.close();
  }

  @Test
  @Order(1)
  void shouldFindThatNoDayWasPublished() {
    // When
    Run run = doctor();

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(codes(run)).contains("day.none");
  }

  @Test
  @Order(2)
  void shouldFindAStackOfOneMachineInOrderButForWhatProductionNeeds() {
    // Given
    stack.startClock(Clock.systemUTC());

    // When
    Run run =
        shell.eventually(
            found -> found.exitCode() == 0 && codes(found).containsAll(List.of("day", "pipeline")),
            "doctor",
            "--format=json");

    // Then
    assertThat(codes(run))
        .containsExactlyInAnyOrder(
            "brokers.few",
            "features",
            "access.open",
            "topics.copies",
            "keeping",
            "consistency",
            "registry",
            "schemas",
            "pipeline",
            "pipeline.keepsUp",
            "time",
            "day");
    assertThat(admin.listTopics().names())
        .succeedsWithin(Duration.ofSeconds(10))
        .satisfies(names -> assertThat(names).noneMatch(name -> name.startsWith("duban-doctor")));
    assertThat(shell.run("doctor", "--lang=zh").out()).contains("✓", "流水线", "最近一天是" + today);
  }

  @Test
  @Order(3)
  void shouldShowWhatWaitsForATaskThatNobodyDefined() {
    // Given
    String mistyped = "linhe-%d/0O1".formatted(today.getYear());

    // When
    Run reported = shell.run("report", "--unit=" + UNIT, "--task=" + mistyped, "--percent=10");
    Run known = shell.run("report", "--unit=" + UNIT, "--task=" + task, "--percent=10");
    Run waiting =
        shell.eventually(run -> run.out().lines().count() == 1, "waiting", "--format=jsonl");

    // Then
    assertThat(reported.exitCode()).isZero();
    assertThat(reported.err()).contains("no task " + mistyped, task);
    assertThat(known.err()).doesNotContain("no task");
    JsonNode one = ParsedJson.node(waiting.out());
    assertThat(one.get("task").textValue()).isEqualTo(mistyped);
    assertThat(one.get("unit").textValue()).isEqualTo(UNIT);
    assertThat(one.get("until").textValue()).isEqualTo(today.plusDays(7).toString());
    assertThat(one.get("nearest").get(0).textValue()).isEqualTo(task);
    assertThat(shell.run("waiting", "--unit=somebody-else", "--format=jsonl").out()).isEmpty();
    assertThat(shell.run("waiting").out()).contains(mistyped, "meant?");
    Run doctor = doctor();
    assertThat(doctor.exitCode()).isZero();
    assertThat(codes(doctor)).contains("waiting");
    assertThat(doctor.out()).contains(mistyped);
  }

  @Test
  @Order(4)
  void shouldReplayADeadLetterOnceAndAgainOnlyWhenTold() {
    // Given
    int unknown = registry.register("probe", SchemaDefinition.avro("\"long\"")) + 1;
    send(TOPIC, task, reportUnder(unknown));
    shell.eventually(
        letters -> letters.out().lines().count() == 1, "dead-letters", "--format=jsonl");

    // When nothing is mended yet
    Run dryRun = shell.run("dead-letters", "replay", "--reason=unknown_schema");
    Run other = replay("--unit=somebody-else");
    Run first = replay("--reason=unknown_schema", "--unit=" + UNIT, "--since=" + today);
    shell.eventually(
        letters -> letters.out().lines().count() == 2, "dead-letters", "--format=jsonl");
    Run second = replay();

    // Then
    assertThat(dryRun.out()).contains("to be sent");
    assertThat(dryRun.err()).contains("1 of the 1");
    assertThat(other.err()).contains("Sent 0 of the 0");
    assertThat(first.err()).contains("Sent 1 of the 1");
    assertThat(second.err()).contains("Sent 0 of the 2");
    assertThat(second.out()).contains("sent again, see the later letter", "refused again");

    // When the cause is mended
    assertThat(registry.register(TOPIC.name() + "-value", SchemaDefinition.of(withNote())))
        .isEqualTo(unknown);
    awaitThatUnknownIsForgotten();
    Run third = replay("--again");

    // Then
    assertThat(third.err()).contains("Sent 1 of the 2");
    Run row =
        shell.eventually(
            tasks -> tasks.out().contains(task) && earned(tasks) == 40, "tasks", "--format=json");
    assertThat(row.exitCode()).isZero();
    assertThat(replay().err()).contains("Sent 0 of the 2");
  }

  @Test
  @Order(5)
  void shouldExamineAClockOnWhichAnybodyWroteAnything() {
    // Given
    send(Topics.CLOCK, null, new byte[] {1});
    send(Topics.CLOCK, "tomorrow", null);
    send(Topics.CLOCK, "2026-13-01", new byte[] {0, 0});

    // When
    Run run = doctor();

    // Then
    assertThat(codes(run)).contains("day", "day.strange");
    assertThat(run.out()).contains("3 records of duban.clock.v1 are no days");
  }

  @Test
  @Order(6)
  void shouldFindASchemaThatIsNewerThanOurs() {
    // When
    Run run = doctor();

    // Then
    assertThat(codes(run)).contains("schemas.newer");
    assertThat(run.out()).contains(TOPIC.name() + "-value");
  }

  @Test
  @Order(7)
  void shouldFindSettingsThatDrifted() {
    // Given
    AlterConfigOp shorten = new AlterConfigOp(new ConfigEntry("retention.ms", "60000"), OpType.SET);
    ConfigResource alerts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ALERTS.name());
    AdminFutures.get(admin.incrementalAlterConfigs(Map.of(alerts, List.of(shorten))).all());

    // When
    Run run =
        shell.eventually(
            found -> codes(found).contains("topics.destroys"), "doctor", "--format=json");

    // Then
    assertThat(run.out())
        .contains("Topic duban.alerts.v1 has retention.ms=60000, but should have -1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void shouldFindARegistryThatChecksNothingOrLacksASchema() {
    // Given
    registry.setCompatibility(Topics.ALERTS.name() + "-value", Compatibility.NONE);
    registry.deleteSubject(Topics.BULLETINS.name() + "-value", false);

    // When
    Run run = doctor();

    // Then
    assertThat(codes(run)).contains("registry.lax", "schemas.missing");
    assertThat(run.out()).contains("duban.alerts.v1-value=NONE");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(9)
  void shouldFindWhatDoesNotAnswer() {
    // When
    Run noRegistry = shell.run("doctor", "--format=json", "--registry=http://127.0.0.1:9");
    Run noBroker = shell.run("doctor", "--format=json", "--bootstrap=127.0.0.1:9");

    // Then
    assertThat(codes(noRegistry)).contains("registry.away", "pipeline");
    assertThat(noRegistry.exitCode()).isEqualTo(1);
    assertThat(codes(noBroker)).containsExactly("brokers.away");
    assertThat(noBroker.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(10)
  void shouldFindThatThePipelineIsGoneAndBehind() {
    // Given
    stack.pipeline().close();
    for (int i = 0; i < 20; i++) {
      send(TOPIC, task, new byte[] {1});
    }

    // When
    Run run = shell.run("doctor", "--format=json", "--most-lag=15");

    // Then
    assertThat(codes(run)).contains("pipeline.gone", "pipeline.lag");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(codes(shell.run("doctor", "--format=json", config("application.id=other"))))
        .contains("pipeline.never");
  }

  @Test
  @Order(11)
  void shouldFindATopicThatIsMissingOrAsWideAsNoOther() {
    // Given
    AdminFutures.get(
        admin.deleteTopics(List.of(Topics.BULLETINS.name(), Topics.JOURNAL.name())).all());
    AdminFutures.get(
        admin.createTopics(List.of(new NewTopic(Topics.JOURNAL.name(), 2, (short) 1))).all());

    // When
    Run run =
        shell.eventually(
            found -> codes(found).contains("topics.unequal"), "doctor", "--format=json");

    // Then
    assertThat(codes(run))
        .contains("topics.missing", "topics.unequal", "consistency.JOURNAL_SHORTENED");
    assertThat(run.out()).contains("duban.bulletins.v1 does not exist", "duban.journal.v1=2");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static Run doctor() {
    return shell.run("doctor", "--format=json");
  }

  /** Until the pipeline asks the registry once more for an id that the registry did not know. */
  private static void awaitThatUnknownIsForgotten() {
    await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
  }

  private static Run replay(String... filters) {
    String[] arguments = new String[filters.length + 3];
    arguments[0] = "dead-letters";
    arguments[1] = "replay";
    arguments[2] = "--send";
    System.arraycopy(filters, 0, arguments, 3, filters.length);
    return shell.run(arguments);
  }

  private static String config(String setting) {
    try {
      return "--config=" + Files.writeString(directory.resolve("duban.properties"), setting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(Run run) {
    return StreamSupport.stream(ParsedJson.node(run.out()).spliterator(), false)
        .map(finding -> finding.get("code").textValue())
        .toList();
  }

  private static double earned(Run run) {
    JsonNode row = ParsedJson.node(run.out()).get(0);
    return row.get("earned").isNull() ? -1 : row.get("earned").doubleValue();
  }

  /** A report in the wire format, naming a schema that is like ours with one field more. */
  private static byte[] reportUnder(int id) {
    ProgressReported report =
        ProgressReported.newBuilder()
            .setEventId(UUID.fromString("0198c0de-7000-7abc-8def-000000000001").toString())
            .setTask(task)
            .setUnit(UNIT)
            .setAsOf(today)
            .setPercent(40.0)
            .build();
    try (AvroSerializer<ProgressReported> serializer = new AvroSerializer<>(registry)) {
      byte[] ours = serializer.serialize(TOPIC.name(), report);
      // The field that is new comes last, an empty text of one byte.
      return ByteBuffer.allocate(ours.length + 1).put(ours).putInt(1, id).array();
    }
  }

  private static Schema withNote() {
    Schema ours = ProgressReported.getClassSchema();
    List<Schema.Field> fields =
        new ArrayList<>(
            ours.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    fields.add(new Schema.Field("note", Schema.create(Schema.Type.STRING), "A remark.", ""));
    return Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false, fields);
  }

  private static void send(Topic topic, String key, byte[] value) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      AdminFutures.get(
          producer.send(
              new ProducerRecord<>(topic.name(), key == null ? null : key.getBytes(UTF_8), value)));
    }
  }
}
