package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.RunningStack;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.rules.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with a running stack, through the command alone. */
@ExtendWith(RunningStack.class)
class OfficeDayIT {
  // The plan year lies behind, so that what is overdue does not depend on the day of the test.
  private static int year;
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.完善项目全程代办机制。(城市管理局牵头,财政局配合)
      2.新增停车泊位3500个。(城市管理局负责)
      3.改造老旧小区46个。(住房和城乡建设局负责)
      4.建成绿道28公里。(各镇人民政府负责)
      """;
  private static final String UNIT = "cheng-shi-guan-li-ju";

  @TempDir private static Path directory;
  private static LocalStack stack;
  private static Shell shell;
  private static Run imported;

  @BeforeAll
  static void importNotice(LocalStack running) throws Exception {
    year = LocalDate.now(Policy.DEFAULT.zone()).getYear() - 1;
    stack = running;
    shell = Shell.on(stack);
    Path file = Files.writeString(directory.resolve("plan.txt"), NOTICE);
    imported =
        shell.run(
            "notice",
            "import",
            file.toString(),
            "--year=" + year,
            "--issued=" + year + "-01-10",
            "--region=day");
    shell.eventually(tasks -> ofRegion(tasks).size() == 4, "tasks", "--format=jsonl");
  }

  @Test
  void shouldSayWhatWasReadAndWhatIsOpen() {
    // Then
    assertThat(imported.exitCode()).isZero();
    assertThat(imported.out())
        .contains("4 tasks, ", "collective not expanded", "各镇人民政府", "Published 4 tasks and");
  }

  @Test
  void shouldShowTheUnitsAndTheirIds() {
    // When
    Run run = shell.run("units", "城市");

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(UNIT, "城市管理局").doesNotContain("财政局");
  }

  @Test
  void shouldTakeAReportAndShowItInTheTask() {
    // Given
    Run receipt = report(UNIT, task(1), "--percent=40", "--format=json");

    // When
    Run row =
        shell.eventually(run -> run.out().contains(eventId(receipt)), "tasks", "--format=json");

    // Then
    assertThat(receipt.exitCode()).isZero();
    assertThat(ParsedJson.node(receipt.out()).get("topic").textValue())
        .isEqualTo(Topics.progress(UNIT).name());
    assertThat(row.exitCode()).isZero();
    assertThat(byTask(row, task(1)).get("earned").doubleValue()).isEqualTo(40);
  }

  @Test
  void shouldSelectTasksByUnitLightAndQuarter() {
    // When
    Run ofUnit = shell.run("tasks", "--unit", UNIT, "--format=jsonl");
    Run red = shell.run("tasks", "--light=red", "--format=jsonl");
    Run elsewhere = shell.run("tasks", "--quarter=" + (year + 5) + "q1", "--format=jsonl");

    // Then
    assertThat(ofUnit.out()).contains(task(1), task(2)).doesNotContain(task(3));
    assertThat(ofRegion(red)).hasSize(4);
    assertThat(ofRegion(elsewhere)).isEmpty();
  }

  @Test
  void shouldNotSendWhatIsPlainlyWrong() {
    // When
    Run run = report(UNIT, task(1), "--percent=101");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("101").doesNotContain("\tat ");
  }

  @Test
  void shouldTellAUnitNobodyKnowsWhatToDo() {
    // When
    Run run = report("nobody", task(1), "--percent=1");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("nobody", "provision").doesNotContain("\tat ");
  }

  @Test
  void shouldShowWhyAReportWasRefusedAndWhatItSaid() {
    // Given
    Run receipt = report(UNIT, task(3), "--percent=12", "--format=json");

    // When
    Run letters =
        shell.eventually(
            run -> run.out().contains(eventId(receipt)),
            "dead-letters",
            "--reason=unit_not_assigned",
            "--format=jsonl");

    // Then
    JsonNode letter =
        letters
            .out()
            .lines()
            .filter(line -> line.contains(eventId(receipt)))
            .map(ParsedJson::node)
            .findFirst()
            .orElseThrow();
    assertThat(letter.get("reason").textValue()).isEqualTo("UNIT_NOT_ASSIGNED");
    assertThat(letter.get("event").get("percent").doubleValue()).isEqualTo(12);
    assertThat(shell.run("dead-letters", "--reason=unit_not_assigned").out())
        .contains("unit is not assigned", UNIT + "/0/", task(3));
  }

  @Test
  void shouldShowBytesThatAreNoEvent() {
    // Given
    send(Topics.progress(UNIT).name(), new byte[] {1, 2, 3});

    // When
    Run letters =
        shell.eventually(
            run -> !run.out().isEmpty(), "dead-letters", "--reason=undecodable", "--format=jsonl");

    // Then
    JsonNode letter = ParsedJson.node(letters.out().lines().findFirst().orElseThrow());
    assertThat(letter.get("event").isNull()).isTrue();
    assertThat(letter.get("bytes").textValue()).isEqualTo("AQID");
  }

  @Test
  void shouldShowTheAlertsThatAreOpen() {
    // When
    Run run =
        shell.eventually(
            open -> open.out().contains("deadline"), "alerts", "--open", "--task", task(2));

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(task(2), "red").doesNotContain(task(1));
  }

  @Test
  void shouldKeepBackAnOpenAlertThatIsSilencedUnlessAsked() {
    // Given
    String[] open = {"alerts", "--open", "--task", task(3)};
    shell.eventually(run -> run.out().contains("deadline"), open);
    LocalDate until = LocalDate.now(Policy.DEFAULT.zone()).plusDays(30);

    // When
    Run silenced =
        shell.run(
            "alerts",
            "silence",
            "--task=" + task(3),
            "--rule=DEADLINE_MISSED",
            "--until=" + until,
            "--reason=known",
            "--wait=" + Shell.PATIENCE.toSeconds());

    // Then
    assertThat(silenced.exitCode()).as(silenced.err()).isZero();
    Run hidden = shell.eventually(run -> !run.out().contains("deadline"), open);
    assertThat(hidden.err()).contains("1 more are silenced; add --silenced");
    assertThat(shell.run("alerts", "--open", "--silenced", "--task", task(3)).out())
        .contains("deadline", "silenced");
    assertThat(shell.run("alerts", "--silenced").exitCode()).isEqualTo(2);
  }

  @Test
  void shouldSayThatNoBulletinIsPublishedYet() {
    // When
    Run run = shell.run("bulletin", (year + 5) + "Q1");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains((year + 5) + "Q1", "Published so far");
  }

  @Test
  void shouldHoldTheTopicsAgainstTheCatalogue() {
    // When
    Run run = shell.run("topics", "--format=jsonl");

    // Then
    List<JsonNode> topics = run.out().lines().map(ParsedJson::node).toList();
    assertThat(topics).allMatch(topic -> topic.get("state").textValue().equals("OK"));
    assertThat(topics.stream().map(topic -> topic.get("topic").textValue()))
        .contains(Topics.JOURNAL.name(), Topics.progress(UNIT).name());
  }

  @Test
  void shouldCreateNothingTwice() {
    // When
    Run run = shell.run("topics", "--create");

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Topics created: 0.");
  }

  private static List<String> ofRegion(Run run) {
    return run.out().lines().filter(line -> line.contains("day-" + year + "/")).toList();
  }

  private static String task(int number) {
    return "day-%d/%03d".formatted(year, number);
  }

  private static Run report(String unit, String task, String... said) {
    String[] arguments = new String[said.length + 4];
    System.arraycopy(said, 0, arguments, 4, said.length);
    arguments[0] = "report";
    arguments[1] = "--unit=" + unit;
    arguments[2] = "--task=" + task;
    arguments[3] = "--as-of=" + year + "-12-31";
    return shell.run(arguments);
  }

  private static String eventId(Run receipt) {
    return ParsedJson.node(receipt.out()).get("eventId").textValue();
  }

  private static JsonNode byTask(Run run, String task) {
    for (JsonNode row : ParsedJson.node(run.out())) {
      if (row.get("task").textValue().equals(task)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + task + " in " + run.out());
  }

  private static void send(String topic, byte[] value) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      AdminFutures.get(producer.send(new ProducerRecord<>(topic, value)));
    }
  }
}
