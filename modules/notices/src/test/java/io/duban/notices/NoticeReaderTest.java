package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.item.Part;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeReaderTest {
  private static final String HEAD =
      """
      3月1日,某省云泽市人民政府印发通知。
      云泽市人民政府关于分解2026年重点工作的通知
      云政〔2026〕9号
      各单位每月30日前向市政府报告当月进展,12月25日前报告全年情况。
      """;
  private static final String TAIL = "2026年2月3日\n(编辑:甲)\n";

  private final NoticeReader reader = new NoticeReader();

  @Test
  void shouldReadTheHeadAroundTheItems() {
    // When
    Notice notice = reader.read("y.txt", HEAD + "1.修路。(交通局负责)\n" + TAIL).notice();

    // Then
    assertThat(notice.region()).isEqualTo("yunze");
    assertThat(notice.regionName()).isEqualTo("云泽市");
    assertThat(notice.year()).isEqualTo(2026);
    assertThat(notice.title()).isEqualTo("云泽市人民政府关于分解2026年重点工作的通知");
    assertThat(notice.issuer()).isEqualTo("云泽市人民政府");
    assertThat(notice.number()).isEqualTo("云政〔2026〕9号");
    assertThat(notice.issued()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(notice.reporting())
        .isEqualTo(new Reporting(Cadence.MONTHLY, 30, MonthDay.of(12, 25)));
  }

  @Test
  void shouldLetTheCallerKnowBetter() {
    // Given
    NoticeOverrides overrides =
        new NoticeOverrides("luohe", "漯河市", 2025, LocalDate.of(2025, 1, 2), Reporting.QUARTER_END);

    // When
    NoticeReading reading = new NoticeReader(overrides).read("y.txt", "1.修路。(交通局负责)");

    // Then
    assertThat(reading.notice().tasks()).extracting(Task::id).containsExactly("luohe-2025/001");
    assertThat(reading.notice().issued()).isEqualTo(LocalDate.of(2025, 1, 2));
    assertThat(reading.confirm()).isEmpty();
  }

  @Test
  void shouldAskAboutWhatTheDocumentDoesNotSay() {
    // When
    NoticeReading reading = reader.read("y.txt", "云泽市人民政府2026年工作要点\n1.修路。(交通局负责)");

    // Then
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.ASSUMED)
        .extracting(OpenQuestion::what)
        .containsExactlyInAnyOrder("issued", "reporting");
  }

  @Test
  void shouldKeepHeadingsOutOfTheItems() {
    // Given
    String items =
        """
        一、总体目标
        1.增长6%。(统计局负责)
        二、重点任务
        (一)交通
        2.修路。
        (交通局负责)
        (二)水利
        3.6月底前清淤。(水利局负责)
        """;

    // When
    List<Task> tasks = reader.read("y.txt", HEAD + items + TAIL).notice().tasks();

    // Then
    assertThat(tasks).extracting(Task::number).containsExactly(1, 2, 3);
    assertThat(tasks)
        .extracting(Task::section)
        .containsExactly(List.of("一、总体目标"), List.of("二、重点任务", "(一)交通"), List.of("二、重点任务", "(二)水利"));
    assertThat(tasks).extracting(Task::text).containsExactly("增长6%。", "修路。", "6月底前清淤。");
    assertThat(tasks.get(2).deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void shouldNumberARepeatedNumberAnewAndAsk() {
    // When
    NoticeReading reading =
        reader.read("y.txt", HEAD + "1.修路。(交通局负责)\n1.清淤。(水利局负责)\n4.植树。(林业局负责)\n");

    // Then
    assertThat(reading.notice().tasks())
        .extracting(Task::id)
        .containsExactly("yunze-2026/001", "yunze-2026/002", "yunze-2026/004");
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.NUMBERING)
        .extracting(OpenQuestion::what)
        .containsExactly("1", "3");
  }

  @Test
  void shouldAskAboutAnItemWithoutUnits() {
    // When
    NoticeReading reading = reader.read("y.txt", HEAD + "1.修路。(交通局负责)\n2.清淤。\n");

    // Then
    assertThat(reading.notice().tasks()).hasSize(1);
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.UNIT_MISSING)
        .extracting(OpenQuestion::what)
        .containsExactly("2.清淤。");
  }

  @Test
  void shouldAskWhenADateFitsTwice() {
    // When
    NoticeReading reading = reader.read("y.txt", HEAD + "1.二季度前引进项目64个。(商务局负责)\n");

    // Then
    assertThat(reading.items()).allSatisfy(item -> assertThat(item.deadlines()).isEmpty());
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.DATE_AMBIGUOUS)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.task()).isEqualTo("yunze-2026/001");
              assertThat(question.what()).isEqualTo("二季度前");
              assertThat(question.candidates()).containsExactly("2026-06-30", "2026-03-31");
            });
  }

  @Test
  void shouldAskWhetherTwoNamesAreOneUnit() {
    // When
    NoticeReading reading =
        reader.read("y.txt", HEAD + "1.巡查。(市场监管局、水利局负责)\n2.执法。(市场监督管理局、水利局(河长办)负责)\n");

    // Then
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.UNIT_MAY_BE_ALIAS)
        .extracting(OpenQuestion::candidates)
        .containsExactlyInAnyOrder(List.of("市场监管局", "市场监督管理局"), List.of("水利局", "水利局(河长办)"));
  }

  @Test
  void shouldAskOnceAboutUnitsWithoutARole() {
    // When
    NoticeReading reading = reader.read("y.txt", HEAD + "1.巡查。(公安局,水利局)\n" + TAIL);

    // Then
    assertThat(reading.confirm())
        .singleElement()
        .satisfies(question -> assertThat(question.reason()).isEqualTo(Reason.DUTY_UNCLEAR))
        .satisfies(question -> assertThat(question.what()).isEqualTo("公安局,水利局"));
  }

  @Test
  void shouldSayThatATableOfUnknownMeaningIsNotRead() {
    // When
    NoticeReading reading =
        reader.read("y.txt", HEAD + "1.巡查。(公安局负责)\n村名 | 人口 | 面积 |\n东村 | 900 | 3 |\n" + TAIL);

    // Then
    assertThat(reading.notice().tasks()).hasSize(1);
    assertThat(reading.confirm())
        .singleElement()
        .satisfies(question -> assertThat(question.reason()).isEqualTo(Reason.NOT_READ))
        .satisfies(question -> assertThat(question.what()).isEqualTo("村名 | 人口 | 面积 |"));
  }

  @Test
  void shouldTakeTheRowsOfATableForTheBodyWhereThereIsNoOther() {
    // When
    NoticeReading reading =
        reader.read("y.txt", "云泽市人民政府2026年重点任务清单 | | |\n序号 | 项目 | 责任单位 |\n1 | 修路 | 交通局 |\n" + TAIL);

    // Then
    assertThat(reading.items())
        .singleElement()
        .satisfies(item -> assertThat(item.part()).isEqualTo(Part.BODY))
        .satisfies(item -> assertThat(item.task().id()).isEqualTo("yunze-2026/001"));
  }

  @Test
  void shouldLeaveAStandingTaskWithoutADeadline() {
    // When
    Task task = reader.read("y.txt", HEAD + "1.长期坚持节约用水。(水利局负责)\n").notice().tasks().get(0);

    // Then
    assertThat(task.deadline()).isNull();
  }

  @Test
  void shouldReadGb18030AndAByteOrderMark(@TempDir Path directory) throws IOException {
    // Given
    String text = HEAD + "1.修路。(交通局负责)\n" + TAIL;
    Path national =
        Files.write(directory.resolve("a.txt"), text.getBytes(Charset.forName("GB18030")));
    Path marked =
        Files.write(directory.resolve("b.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

    // When
    Notice fromNational = reader.read(national).notice();
    Notice fromMarked = reader.read(marked).notice();

    // Then
    assertThat(fromNational.tasks()).extracting(Task::text).containsExactly("修路。");
    assertThat(fromMarked.tasks()).extracting(Task::text).containsExactly("修路。");
  }

  @Test
  void shouldSayWhyADocumentGivesNoTask() {
    assertThatThrownBy(() -> reader.read("letter.txt", "您好:\n一、问候\n1.祝好。\n"))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessage(
            "letter.txt: none of the 2 numbered paragraphs names its units in brackets, first at"
                + " line 2; an item should look like 46.….(A局牵头,B局负责)");
  }

  @Test
  void shouldSayThatTheRegionIsMissing() {
    assertThatThrownBy(() -> reader.read("x.txt", "2026年工作\n1.修路。(交通局负责)"))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessageContaining("x.txt: neither title nor preamble names")
        .hasMessageContaining("state the region");
  }

  @Test
  void shouldSayWhatIsWrongWithAFile(@TempDir Path directory) throws IOException {
    // Given
    Path file = Files.createFile(directory.resolve("empty.docx"));

    // Then
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessageStartingWith("empty.docx: the file is empty; ");
  }
}
