package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.testing.FilledSheet;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.RunningStack;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A ledger goes out to the units and comes back. */
@ExtendWith(RunningStack.class)
class LedgerIT {
  // The plan year lies behind, so that no date the test fills in is still to come.
  private static int year;
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.新增停车泊位3500个。(市政服务局牵头,财政局配合)
      2.新增充电桩800个。(市政服务局负责)
      3.改造老旧小区46个。(住房保障局负责)
      4.新建口袋公园12个。(住房保障局负责)
      5.新建绿道28公里。(园林局负责)
      6.新增路灯900盏。(路灯管理处负责)
      7.大桥年底前主体完工。(桥梁管理处负责)
      """;

  @TempDir private static Path directory;
  private static Shell shell;

  @BeforeAll
  static void importNotice(LocalStack stack) throws Exception {
    year = LocalDate.now(Policy.DEFAULT.zone()).getYear() - 1;
    shell = Shell.on(stack);
    Path file = Files.writeString(directory.resolve("plan.txt"), NOTICE);
    shell.run(
        "notice",
        "import",
        file.toString(),
        "--year=" + year,
        "--issued=" + year + "-01-10",
        "--region=ledger");
    shell.eventually(tasks -> ofRegion(tasks).size() == 7, "tasks", "--format=jsonl");
  }

  @Test
  void shouldReportWhatTwoUnitsFilledInAndOnlyOnce() throws IOException {
    // Given
    Path ledger = exported("both.xlsx");
    try (FilledSheet city = FilledSheet.open(ledger, "市政服务局")) {
      city.asOf(year + "年12月31日").fill(task(1), "Figure to date", 1400).save();
    }
    try (FilledSheet housing = FilledSheet.open(ledger, "住房保障局")) {
      housing.asOf(year + "-12-31").fill(task(3), "Figure to date", 23);
      housing.fill(task(3), "Progress", "已改造23个").save();
    }

    // When
    Run first = ledgerImport(ledger);
    Run again = ledgerImport(ledger);

    // Then
    assertThat(first.exitCode()).isZero();
    assertThat(results(first)).containsOnly("SENT").hasSize(2);
    assertThat(eventIds(again)).isEqualTo(eventIds(first));
    assertThat(results(again)).containsOnly("ALREADY_SENT");
    shell.eventually(
        run -> eventIds(first).stream().allMatch(run.out()::contains), "tasks", "--format=jsonl");
    assertThat(shell.run("tasks", "--format=jsonl").out()).contains("已改造23个");
    assertThat(ofRegion(shell.run("dead-letters", "--format=jsonl"))).isEmpty();
  }

  @Test
  void shouldSendNothingWhenARowIsWrongUnlessTheValidOnesAreWanted() throws IOException {
    // Given
    Path ledger = exported("wrong.xlsx");
    try (FilledSheet city = FilledSheet.open(ledger, "市政服务局")) {
      city.asOf(year + "-12-31").fill(task(2), "Figure to date", "大约三百").save();
    }
    try (FilledSheet housing = FilledSheet.open(ledger, "住房保障局")) {
      housing.asOf(year + "-12-31").fill(task(4), "Figure to date", 6).save();
    }

    // When
    Run refused = ledgerImport(ledger);
    Run dry = ledgerImport(ledger, "--dry-run");
    Run accepted = ledgerImport(ledger, "--accept-valid");

    // Then
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(results(refused)).containsExactly("WRONG", "READY");
    assertThat(results(dry)).containsExactly("WRONG", "READY");
    assertThat(accepted.exitCode()).isEqualTo(4);
    assertThat(results(accepted)).containsExactly("WRONG", "SENT");
    JsonNode wrong = lines(refused).get(0);
    assertThat(wrong.get("sheet").textValue()).isEqualTo("市政服务局");
    assertThat(wrong.get("code").textValue()).isEqualTo("NOT_A_NUMBER");
    assertThat(wrong.get("cell").textValue()).matches("J\\d");
    assertThat(wrong.get("remedy").textValue()).isNotBlank();
    assertThat(shell.run("ledger", "import", ledger.toString()).out()).contains("市政服务局!J", "大约三百");
  }

  @Test
  void shouldExportWhatWasReportedAndTakeACorrectionWithAReason() throws IOException {
    // Given
    Path before = exported("before.xlsx", "--unit=园林局");
    try (FilledSheet garden = FilledSheet.open(before, "园林局")) {
      garden.asOf(year + "-12-30").fill(task(5), "Figure to date", 20).save();
    }
    ledgerImport(before);
    Path after = exported("after.xlsx", "--unit=园林局");
    Run untouched = ledgerImport(after);
    try (FilledSheet garden = FilledSheet.open(after, "园林局")) {
      garden.asOf(year + "-12-30").fill(task(5), "Figure to date", 18).save();
    }
    Run less = ledgerImport(after);
    try (FilledSheet garden = FilledSheet.open(after, "园林局")) {
      garden.fill(task(5), "Reason (of a correction)", "重复统计").save();
    }

    // When
    Run corrected = ledgerImport(after);
    Run again = ledgerImport(after);
    Run outdated = ledgerImport(before);

    // Then
    assertThat(lines(untouched)).isEmpty();
    assertThat(lines(less).get(0).get("code").textValue()).isEqualTo("LESS_THAN_BEFORE");
    assertThat(results(corrected)).containsExactly("SENT");
    assertThat(results(again)).containsExactly("ALREADY_SENT");
    assertThat(results(outdated)).containsExactly("SUPERSEDED");
  }

  @Test
  void shouldNotTakeALowerShareOfAMilestoneWithoutAReason() throws IOException {
    // Given
    Path ledger = exported("milestone.xlsx", "--unit=桥梁管理处");
    try (FilledSheet bridge = FilledSheet.open(ledger, "桥梁管理处")) {
      bridge.asOf(year + "-12-30").fill(task(7), "Done %", 80).save();
    }
    ledgerImport(ledger);
    try (FilledSheet bridge = FilledSheet.open(ledger, "桥梁管理处")) {
      bridge.fill(task(7), "Done %", 60).save();
    }

    // When
    Run less = ledgerImport(ledger);

    // Then
    assertThat(lines(less).get(0).get("code").textValue()).isEqualTo("LESS_THAN_BEFORE");
  }

  @Test
  void shouldRefuseWhatTheOfficeWouldRefuse() throws IOException {
    // Given
    Path ledger = exported("refused.xlsx", "--unit=路灯管理处");
    try (FilledSheet lamps = FilledSheet.open(ledger, "路灯管理处")) {
      lamps.asOf((year + 2) + "-12-31").fill(task(6), "Done %", 140).save();
    }

    // When
    Run refused = ledgerImport(ledger);

    // Then
    assertThat(lines(refused).stream().map(line -> line.get("code").textValue()))
        .contains("AS_OF_IN_FUTURE");
    assertThat(refused.exitCode()).isEqualTo(4);
  }

  @Test
  void shouldNotWriteOverALedgerSomebodyMayHaveFilledIn() {
    // Given
    Path ledger = exported("kept.xlsx");

    // When
    Run again = shell.run("ledger", "export", "--out=" + ledger);

    // Then
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("exists already", "--force");
  }

  @Test
  void shouldSayThatAFileIsNoLedger() throws IOException {
    // Given
    Path text = Files.writeString(directory.resolve("letter.xlsx"), "no workbook");

    // When
    Run run = shell.run("ledger", "import", text.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("no Excel workbook").doesNotContain("\tat ");
  }

  private static Path exported(String name, String... options) {
    Path file = directory.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("ledger", "export"));
    arguments.add("--quarter=" + year + "Q4");
    arguments.add("--out=" + file);
    arguments.addAll(List.of(options));
    Run run = shell.run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return file;
  }

  private static Run ledgerImport(Path file, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("ledger", "import", file.toString(), "--format=jsonl"));
    arguments.addAll(List.of(options));
    return shell.run(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> lines(Run run) {
    return run.out().lines().map(ParsedJson::node).toList();
  }

  private static List<String> results(Run run) {
    return lines(run).stream().map(line -> line.get("result").textValue()).toList();
  }

  private static List<String> eventIds(Run run) {
    return lines(run).stream().map(line -> line.get("eventId").textValue()).toList();
  }

  private static List<String> ofRegion(Run run) {
    return run.out().lines().filter(line -> line.contains("ledger-" + year + "/")).toList();
  }

  private static String task(int number) {
    return "ledger-%d/%03d".formatted(year, number);
  }
}
