package io.duban.cli.notice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeReadTest {
  private static final String TEXT =
      """
      临禾市人民政府办公室关于分解落实2026年重点工作任务的通知

      一、城市建设
      1.新增停车泊位3500个,6月底前完成40%。(城市管理局牵头,财政局配合)
      2.二季度前完善项目全程代办机制。(行政审批局负责)
      3.建成绿道28公里。(各镇人民政府负责)
      临禾市人民政府办公室
      2026年2月10日
      """;

  @TempDir private Path directory;
  private final Shell shell = new Shell(Map.of());
  private String file;

  @BeforeEach
  void writeNotice() throws IOException {
    file = Files.writeString(directory.resolve("plan.txt"), TEXT).toString();
  }

  @Test
  void shouldWriteATaskALineWithThePlaceOfEachPart() {
    // When
    Run run = shell.run("notice", "read", file, "--format=jsonl");

    // Then
    assertThat(run.exitCode()).isZero();
    List<JsonNode> tasks = run.out().lines().map(ParsedJson::node).toList();
    assertThat(tasks).hasSize(3);
    JsonNode first = tasks.get(0);
    assertThat(first.get("part").textValue()).isEqualTo("body");
    assertThat(first.get("n").intValue()).isEqualTo(1);
    assertThat(first.get("id").textValue()).isEqualTo("linhe-2026/001");
    assertThat(first.get("source").get("line").intValue()).isEqualTo(4);
    assertThat(first.get("units").findValuesAsText("role")).containsExactly("LEAD", "COOPERATING");
    JsonNode target = first.get("targets").get(0);
    assertThat(target.get("value").decimalValue().toPlainString()).isEqualTo("3500");
    assertThat(at(target.get("source"))).isEqualTo(target.get("text").textValue());
    JsonNode deadline = first.get("deadlines").get(0);
    assertThat(deadline.get("date").textValue()).isEqualTo("2026-06-30");
    assertThat(at(deadline.get("source"))).isEqualTo("6月底前");
    JsonNode open = tasks.get(1).get("confirm").get(0);
    assertThat(open.get("why").textValue()).isEqualTo("DATE_AMBIGUOUS");
    assertThat(open.get("candidates")).hasSize(2);
  }

  @Test
  void shouldWriteTheHeadTheTasksAndTheUnitsAsOneObject() {
    // When
    Run run = shell.run("notice", "read", file, "--format=json");

    // Then
    JsonNode notice = ParsedJson.node(run.out());
    assertThat(notice.get("issuer").textValue()).isEqualTo("临禾市人民政府办公室");
    assertThat(notice.get("issued").textValue()).isEqualTo("2026-02-10");
    assertThat(notice.get("reporting").get("cadence").textValue()).isEqualTo("QUARTERLY");
    assertThat(notice.get("reporting").get("due").textValue()).isEqualTo("每季度末前");
    assertThat(notice.get("period").findValuesAsText("to")).containsExactly("2026-12-31");
    assertThat(notice.get("tasks")).hasSize(3);
    assertThat(notice.get("units").findValuesAsText("id")).contains("cheng-shi-guan-li-ju");
    assertThat(notice.get("confirm").findValuesAsText("why"))
        .contains("ASSUMED", "COLLECTIVE_NOT_EXPANDED");
  }

  @Test
  void shouldShowPeopleTheLineOfEachTask() {
    // When
    Run run = shell.run("notice", "read", file);

    // Then
    assertThat(run.out().lines()).anyMatch(line -> line.startsWith("第4行  linhe-2026/001 "));
    assertThat(run.out()).contains("时限有歧义", "2026-06-30 / 2026-03-31");
  }

  @Test
  void shouldShowPeopleThePlaceInAnOriginalThatIsNoText() throws IOException {
    // Given
    String page =
        TEXT.lines().filter(line -> !line.isEmpty()).map("<p>%s</p>"::formatted).collect(joining());
    String original = Files.writeString(directory.resolve("plan-2026.html"), page).toString();

    // When
    Run table = shell.run("notice", "read", original, "--lang=en");
    Run json = shell.run("notice", "read", original, "--format=json");

    // Then
    assertThat(table.out()).contains("paragraph 3  linhe-2026/001 ");
    JsonNode task = ParsedJson.node(json.out()).get("tasks").get(0);
    assertThat(task.get("source").get("place").get("kind").textValue()).isEqualTo("PARAGRAPH");
    assertThat(task.get("source").get("place").get("number").intValue()).isEqualTo(3);
    assertThat(ParsedJson.node(json.out()).get("confirm").findValues("place")).isNotEmpty();
  }

  @Test
  void shouldCountOnOneScreenInBothLanguages() {
    // When
    Run chinese = shell.run("notice", "read", file, "--summary");
    Run english = shell.run("notice", "read", file, "--summary", "--lang=en");

    // Then
    assertThat(chinese.out()).contains("任务　　3项：工作任务 3", "牵头 1", "累计 2", "采用默认值 1");
    assertThat(english.out()).contains("3: work 3", "lead 1", "date ambiguous 1");
    assertThat(chinese.out().lines().count()).isLessThan(24);
  }

  private static String at(JsonNode source) {
    return TEXT.substring(source.get("start").intValue(), source.get("end").intValue());
  }
}
