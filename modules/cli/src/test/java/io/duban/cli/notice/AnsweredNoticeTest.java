package io.duban.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.notices.sheet.SheetFile;
import io.duban.notices.sheet.SheetRow;
import io.duban.notices.text.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with a notice that leaves something open, through the command alone. */
class AnsweredNoticeTest {
  private static final String TEXT =
      """
      临禾市人民政府办公室关于分解落实2026年重点工作任务的通知

      1.二季度前完善项目全程代办机制。(市商务局负责)
      2.建成绿道28公里。(各镇人民政府负责)
      临禾市人民政府办公室
      2026年2月10日
      """;
  private static final int WORDS = 2;
  private static final int ANSWER = 6;

  @TempDir private Path directory;
  private final Shell shell = new Shell(Map.of());
  private String notice;
  private Path questions;

  @BeforeEach
  void writeNotice() throws IOException {
    notice = Files.writeString(directory.resolve("plan.txt"), TEXT).toString();
    questions = directory.resolve("questions.xlsx");
  }

  @Test
  void shouldImportWhatTheAnswersSay() throws IOException {
    // Given
    Run asked = shell.run("notice", "read", notice, "--summary", "--confirm=" + questions);
    Path answers = answered(Map.of("二季度前", "2026-03-31", "各镇人民政府", "湖岭镇人民政府"));

    // When
    Run run = dryRun("--answers=" + answers);

    // Then
    assertThat(asked.err()).contains("待确认3处", questions.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode read = ParsedJson.node(run.out());
    assertThat(read.get("published").booleanValue()).isFalse();
    assertThat(read.get("tasks").get(0).get("deadline").textValue()).isEqualTo("2026-03-31");
    assertThat(read.get("tasks").get(1).get("units").findValuesAsText("name"))
        .containsExactly("湖岭镇人民政府");
    assertThat(read.get("confirm").findValuesAsText("why")).containsExactly("ASSUMED");
  }

  @Test
  void shouldNameTheCellOfAnAnswerThatDoesNotFit() throws IOException {
    // Given
    shell.run("notice", "read", notice, "--confirm=" + questions);
    Path answers = answered(Map.of("二季度前", "明年"));

    // When
    Run run = shell.run("notice", "import", notice, "--answers=" + answers);

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("answers.csv", "cell G", "\"明年\" is none of the answers", "choose from the list")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldNotWriteOverAnswers() throws IOException {
    // Given
    Files.writeString(questions, "answers");

    // When
    Run run = shell.run("notice", "read", notice, "--confirm=" + questions);

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("exists already");
    assertThat(questions).hasContent("answers");
  }

  @Test
  void shouldResolveUnitsWithARegisterThatWasDraftedAndEdited() throws IOException {
    // Given
    Path draft = directory.resolve("register.csv");
    Run drafted = shell.run("units", "draft", notice, "--out=" + draft);
    String edited =
        Files.readString(draft)
            + CsvText.line(List.of("hu-ling", "湖岭镇人民政府", "", "乡镇", "各镇人民政府", "", "", ""))
            + CsvText.line(List.of("qing-he", "青河镇人民政府", "", "乡镇", "各镇人民政府", "2026-03-01", "", ""));
    Path register = Files.writeString(directory.resolve("edited.csv"), edited);

    // When
    Run run = dryRun("--units=" + register);

    // Then
    assertThat(drafted.err()).contains("单位2家", "集体单位1个");
    JsonNode read = ParsedJson.node(run.out());
    assertThat(read.get("tasks").get(1).get("units").findValuesAsText("id"))
        .containsExactly("hu-ling");
    assertThat(read.get("confirm").findValuesAsText("why"))
        .doesNotContain("COLLECTIVE_NOT_EXPANDED", "UNIT_UNKNOWN");
  }

  @Test
  void shouldShowADraftOfTheRegister() {
    // When
    Run run = shell.run("units", "draft", notice, "--format=jsonl");

    // Then
    List<JsonNode> units = run.out().lines().map(ParsedJson::node).toList();
    assertThat(units.stream().map(unit -> unit.get("id").textValue()))
        .containsExactly("shang-wu-ju", "ge-zhen-ren-min-zheng-fu");
    assertThat(units.get(0).get("aliases").get(0).textValue()).isEqualTo("市商务局");
  }

  private Run dryRun(String option) {
    return shell.run("notice", "import", notice, "--dry-run", "--format=json", option);
  }

  /** The list saved as CSV, with an answer beside the words. */
  private Path answered(Map<String, String> answers) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (SheetRow row : SheetFile.read(questions)) {
      List<String> cells = new ArrayList<>(row.cells());
      if (answers.containsKey(row.cell(WORDS))) {
        cells.set(ANSWER, answers.get(row.cell(WORDS)));
      }
      csv.append(CsvText.line(cells));
    }
    return Files.writeString(directory.resolve("answers.csv"), csv);
  }
}
