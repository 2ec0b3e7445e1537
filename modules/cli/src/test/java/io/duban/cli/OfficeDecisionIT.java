package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.stack.LocalStack;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.RunningStack;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.rules.policy.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the office decides on a running stack, through the command alone, and what it hears. */
@ExtendWith(RunningStack.class)
class OfficeDecisionIT {
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.完善项目全程代办机制。(城市管理局负责)
      2.新增停车泊位3500个。(城市管理局负责)
      3.改造老旧小区46个。(住房和城乡建设局负责)
      """;
  private static final String UNIT = "cheng-shi-guan-li-ju";

  @TempDir private static Path directory;
  private static Shell shell;
  private static LocalDate today;

  @BeforeAll
  static void importNotice(LocalStack stack) throws Exception {
    today = LocalDate.now(Policies.DEFAULT.zone());
    shell = Shell.on(stack);
    Path file = Files.writeString(directory.resolve("plan.txt"), NOTICE);
    int year = today.getYear();
    shell.run(
        "notice",
        "import",
        file.toString(),
        "--year=" + year,
        "--issued=" + year + "-01-01",
        "--region=decision");
    shell.eventually(tasks -> ofRegion(tasks).size() == 3, "tasks", "--format=jsonl");
  }

  @Test
  void shouldTellTheAuthorWhyAnApprovalIsRefused() {
    // When
    Run run = decide("completion", "approve", task(3), "--format=json");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("NOT_CLAIMED", task(3)).doesNotContain("\tat ");
    assertThat(ParsedJson.node(run.out()).get("standing").textValue()).isEqualTo("REFUSED");
  }

  @Test
  void shouldApproveWhatAUnitClaims() {
    // Given
    report(task(1), "--status=DONE_CLAIMED", "--percent=100");
    shell.eventually(tasks -> tasks.out().contains("CLAIMED"), "tasks", "--format=jsonl");

    // When
    Run run = decide("completion", "approve", task(1));

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("completion approved", task(1));
    shell.eventually(tasks -> tasks.out().contains("DONE"), "tasks", "--format=jsonl");
  }

  @Test
  void shouldFollowAnOrderFromIssueToClosing() {
    // When
    Run issued = decide("order", "issue", task(2), "--order=2026-1");
    Run open = shell.run("order", "list", "--format=jsonl");
    Run replied = decide("order", "reply", task(2), "--order=2026-1");
    Run unknown = decide("order", "close", task(2), "--order=2026-2");
    Run list = shell.run("order", "list");

    // Then
    assertThat(issued.exitCode()).isZero();
    assertThat(open.out()).contains("\"state\":\"OPEN\"", today.plusDays(15).toString());
    assertThat(replied.exitCode()).isZero();
    assertThat(unknown.exitCode()).isEqualTo(4);
    assertThat(unknown.err()).contains("UNKNOWN_ORDER");
    assertThat(list.out()).contains("2026-1", "replied");
  }

  @Test
  void shouldNotSilenceIntoThePast() {
    // When
    Run run =
        decide(
            "alerts", "silence", task(2), "--rule=REPORT_MISSING", "--until=" + today.minusDays(1));

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("DATE_PASSED");
  }

  @Test
  void shouldApproveThePlanOfAUnit() {
    // Given
    Run receipt = report(task(2), "--milestone=" + today.getYear() + "-12-31=100", "--format=json");
    String plan = ParsedJson.node(receipt.out()).get("eventId").textValue();
    shell.eventually(plans -> plans.out().contains("plan submitted"), "plan", "list");

    // When
    Run run = decide("plan", "approve", task(2), "--plan=" + plan);

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(shell.run("plan", "list").out()).contains(plan, "plan approved");
  }

  @Test
  void shouldSayWhenNobodyAnswers() {
    // When
    Run run =
        decide("extension", "grant", "linhe-1999/001", "--until=" + today.plusYears(1), "--wait=1");

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("no answer within 1 s");
  }

  private static List<String> ofRegion(Run run) {
    return run.out()
        .lines()
        .filter(line -> line.contains("decision-" + today.getYear() + "/"))
        .toList();
  }

  private static String task(int number) {
    return "decision-%d/%03d".formatted(today.getYear(), number);
  }

  private static Run decide(String command, String subcommand, String task, String... said) {
    List<String> arguments = new ArrayList<>(List.of(command, subcommand, "--task=" + task));
    arguments.add("--reason=as agreed");
    arguments.addAll(List.of(said));
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--wait="))) {
      arguments.add("--wait=" + Shell.PATIENCE.toSeconds());
    }
    return shell.run(arguments.toArray(String[]::new));
  }

  private static Run report(String task, String... said) {
    String[] arguments = new String[said.length + 3];
    System.arraycopy(said, 0, arguments, 3, said.length);
    arguments[0] = "report";
    arguments[1] = "--unit=" + UNIT;
    arguments[2] = "--task=" + task;
    return shell.run(arguments);
  }
}
