package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several lines or paragraphs in one cell of a table. */
class CellLinesTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "html", "csv"})
  void shouldEndAClauseWithItsLine(String kind) throws IOException {
    // When
    Task task = task(kind, "疏浚河道12公里\n加固堤防3.5公里\n1.培训河长80人次", "水务局\n应急管理局", "2026年\n9月底前");

    // Then
    assertThat(NoticeText.figures(task)).containsExactly("疏浚河道 12公里", "加固堤防 3.5公里", "培训河长 80人次");
    assertThat(task.assignments()).extracting(Assignment::unitName).containsExactly("水务局", "应急管理局");
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "html", "csv"})
  void shouldJoinWhatALineBreaksApart(String kind) throws IOException {
    // When
    Task task = task(kind, "疏浚河道1\n2公里\n新建泵站\n3座", "市住房和城乡\n建设局", "9月\n底");

    // Then
    assertThat(NoticeText.figures(task)).containsExactly("疏浚河道 12公里", "新建泵站 3座");
    assertThat(task.assignments()).extracting(Assignment::unitName).containsExactly("市住房和城乡建设局");
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "html", "csv"})
  void shouldTellTheRolesOfLines(String kind) throws IOException {
    // When
    Task task = task(kind, "疏浚河道12公里", "牵头单位：水务局\n配合单位：财政局、林业局", "年底");

    // Then
    assertThat(task.assignments())
        .extracting(Assignment::unitName, Assignment::role)
        .containsExactly(
            tuple("水务局", Role.LEAD),
            tuple("财政局", Role.COOPERATING),
            tuple("林业局", Role.COOPERATING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "html", "csv"})
  void shouldAskWhichDayIsWhoseLine(String kind) throws IOException {
    // When
    NoticeReading reading =
        TableFile.rows(
            dir, kind, TableFile.HEAD, new String[] {"1", "疏浚河道12公里\n新建泵站3座", "水务局", "5月底前\n8月底前"});

    // Then
    assertThat(NoticeText.asked(reading))
        .anyMatch(
            asked ->
                asked.startsWith("DATE_AMBIGUOUS 5月底前")
                    && asked.endsWith("[2026-08-31, 2026-05-31]"));
  }

  private Task task(String kind, String... cells) throws IOException {
    String[] row = {"1", cells[0], cells[1], cells[2]};
    return TableFile.rows(dir, kind, TableFile.HEAD, row).items().get(0).task();
  }
}
