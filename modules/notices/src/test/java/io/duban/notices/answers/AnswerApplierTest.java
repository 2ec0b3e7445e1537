package io.duban.notices.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.answers.changes.AskedQuestion;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.register.RegisteredUnit;
import io.duban.notices.register.UnitRegister;
import io.duban.notices.sheet.SheetUnreadableException;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Task;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerApplierTest {
  private static final String TEXT =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.二季度前建成体育公园1个。(城市管理局牵头,财政局配合)
      2.做好绿道建设。(各镇人民政府负责)
      3.做好供水工作。
      4.做好市场监管。(市场监管局、市场监督管理局负责)
      5.做好统计工作。(统计局、教育局)
      6.做好防汛工作。(应急管理局负责,各镇人民政府等相关单位配合)
      2026年2月10日
      """;

  @TempDir private Path directory;

  @Test
  void shouldDateWhatADateWasChosenFor() throws IOException {
    // When
    NoticeReading reading = answered(Map.of(Reason.DATE_AMBIGUOUS, "2026-03-31"));

    // Then
    Task task = task(reading, 1);
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(task.targets()).extracting("deadline").containsOnly(LocalDate.of(2026, 3, 31));
    assertThat(reading.items().get(0).deadlines())
        .extracting("date", "text")
        .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 3, 31), "二季度前"));
    assertThat(open(reading)).doesNotContain(Reason.DATE_AMBIGUOUS);
  }

  @Test
  void shouldExpandACollectiveWhereverItIsNamed() throws IOException {
    // When
    NoticeReading reading = answered(Map.of(Reason.COLLECTIVE_NOT_EXPANDED, "湖岭镇人民政府、青河镇人民政府"));

    // Then
    assertThat(units(task(reading, 2)))
        .containsExactly("湖岭镇人民政府 RESPONSIBLE", "青河镇人民政府 RESPONSIBLE");
    assertThat(units(task(reading, 6)))
        .containsExactly("应急管理局 RESPONSIBLE", "湖岭镇人民政府 COOPERATING", "青河镇人民政府 COOPERATING");
    assertThat(reading.notice().units())
        .extracting(Unit::name)
        .contains("湖岭镇人民政府", "青河镇人民政府")
        .doesNotContain("各镇人民政府");
    assertThat(open(reading)).doesNotContain(Reason.COLLECTIVE_NOT_EXPANDED);
  }

  @Test
  void shouldMakeATaskOfAnItemWhoseUnitsWereTyped() throws IOException {
    // When
    NoticeReading reading =
        answered(Map.of(Reason.UNIT_MISSING, "牵头\uFF1A水利局\uFF1B责任单位:财政局、城投集团;配合:统计局"));

    // Then
    assertThat(units(task(reading, 3)))
        .containsExactly("水利局 LEAD", "财政局 RESPONSIBLE", "城投集团 RESPONSIBLE", "统计局 COOPERATING");
    assertThat(task(reading, 3).assignments().get(1).unit()).isEqualTo("cai-zheng-ju");
    assertThat(open(reading)).doesNotContain(Reason.UNIT_MISSING);
  }

  @Test
  void shouldMakeOneUnitOfTwoNames() throws IOException {
    // When
    NoticeReading reading = answered(Map.of(Reason.UNIT_MAY_BE_ALIAS, "是同一单位"));

    // Then
    assertThat(task(reading, 4).assignments())
        .extracting(Assignment::unit)
        .containsExactly("shi-chang-jian-du-guan-li-ju");
    assertThat(reading.notice().units())
        .filteredOn(unit -> unit.id().equals("shi-chang-jian-du-guan-li-ju"))
        .flatExtracting(Unit::aliases)
        .containsExactly("市场监管局");
  }

  @Test
  void shouldGiveUnitsTheRoleThatWasChosen() throws IOException {
    // When
    NoticeReading reading = answered(Map.of(Reason.DUTY_UNCLEAR, "lead"));

    // Then
    assertThat(units(task(reading, 5))).containsExactly("统计局 LEAD", "教育局 LEAD");
  }

  @Test
  void shouldTakeTheYearAPersonSaysAndAnswerTheRestAllTheSame() throws IOException {
    // Given
    Map<Reason, String> answers = Map.of(Reason.ASSUMED, "2027", Reason.DUTY_UNCLEAR, "牵头");

    // When
    NoticeReading reading = answered(answers);

    // Then
    assertThat(reading.notice().year()).isEqualTo(2027);
    assertThat(task(reading, 5).id()).isEqualTo("linhe-2027/005");
    assertThat(units(task(reading, 5))).containsExactly("统计局 LEAD", "教育局 LEAD");
  }

  @Test
  void shouldTakeTheReportingAPersonSays() throws IOException {
    // Given
    Path sheet = write();
    answer(sheet, asked -> asked.question().what().equals("reporting"), "每月底");

    // When
    NoticeReading reading = applied(sheet);

    // Then
    assertThat(reading.notice().reporting().cadence()).isEqualTo(Cadence.MONTHLY);
    assertThat(reading.confirm()).noneMatch(open -> open.what().equals("reporting"));
    assertThat(reading.confirm()).anyMatch(open -> open.what().equals("year"));
  }

  @Test
  void shouldLeaveOpenWhatIsNotAnswered() throws IOException {
    // When
    NoticeReading reading = answered(Map.of());

    // Then
    assertThat(reading).isEqualTo(unanswered());
  }

  @Test
  void shouldCloseAQuestionThatWasLookedAt() throws IOException {
    // When
    NoticeReading reading = answered(Map.of(Reason.UNIT_NOT_NAMED, "按现读法"));

    // Then
    assertThat(open(reading)).doesNotContain(Reason.UNIT_NOT_NAMED);
    assertThat(reading.notice()).isEqualTo(unanswered().notice());
  }

  @Test
  void shouldNameTheCellOfAnAnswerThatDoesNotFit() throws IOException {
    // Given
    Path sheet = write();
    answer(sheet, asked -> asked.question().reason() == Reason.DATE_AMBIGUOUS, "2026-05-01");
    answer(sheet, asked -> asked.question().reason() == Reason.UNIT_MISSING, "水利");

    // When
    var reading = assertThatThrownBy(() -> applied(sheet));

    // Then
    reading
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("2 to correct")
        .hasMessageMatching("(?s).*sheet 待确认清单, row \\d+, cell G\\d+: \"2026-05-01\" is none.*")
        .hasMessageContaining("水利 does not look like the name of a unit");
  }

  @Test
  void shouldWantAQuestionThatTheDocumentAsks() throws IOException {
    // Given
    Path sheet = write();
    answer(sheet, asked -> asked.question().reason() == Reason.DATE_AMBIGUOUS, "2026-03-31");
    String corrected = TEXT.replace("二季度前", "6月底前");

    // When
    var reading =
        assertThatThrownBy(
            () ->
                new AnswerApplier(
                        overrides ->
                            List.of(new NoticeReader(overrides).read("plan.txt", corrected)),
                        Optional.empty())
                    .read(NoticeOverrides.NONE, AnswerSheet.read(sheet)));

    // Then
    reading
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("cell A")
        .hasMessageContaining("is not asked by this document");
  }

  @Test
  void shouldAnswerADocumentThatWasCorrectedElsewhere() throws IOException {
    // Given
    Path sheet = write();
    answer(sheet, asked -> asked.question().reason() == Reason.DUTY_UNCLEAR, "牵头");
    String corrected = TEXT.replace("1个", "12个").replace("一、城市建设", "一、城市建设与管理");

    // When
    NoticeReading reading =
        new AnswerApplier(
                overrides -> List.of(new NoticeReader(overrides).read("plan.txt", corrected)),
                Optional.empty())
            .read(NoticeOverrides.NONE, AnswerSheet.read(sheet))
            .get(0);

    // Then
    assertThat(units(task(reading, 5))).containsExactly("统计局 LEAD", "教育局 LEAD");
  }

  @Test
  void shouldReplaceAnUnknownNameByTheUnitOfTheRegister() throws IOException {
    // Given
    UnitRegister register =
        new UnitRegister(
            List.of(
                new RegisteredUnit(
                    new Unit("tjj", "统计调查局", List.of(), "bureau", List.of(), LocalDate.EPOCH),
                    null)));
    AnswerApplier applier = applier(Optional.of(register));
    Path sheet = directory.resolve("confirm.xlsx");
    List<NoticeReading> asked = applier.read(NoticeOverrides.NONE);
    new ConfirmWorkbook(Locale.CHINESE).write(sheet, asked);
    answer(sheet, asked, question -> question.question().what().equals("统计局"), "统计调查局");

    // When
    NoticeReading reading = applier.read(NoticeOverrides.NONE, AnswerSheet.read(sheet)).get(0);

    // Then
    assertThat(task(reading, 5).assignments())
        .extracting(Assignment::unit)
        .containsExactly("tjj", "jiao-yu-ju");
  }

  private NoticeReading answered(Map<Reason, String> answers) throws IOException {
    Path sheet = write();
    for (Map.Entry<Reason, String> answer : answers.entrySet()) {
      answer(
          sheet,
          asked ->
              asked.question().reason() == answer.getKey()
                  && !asked.question().what().equals("reporting"),
          answer.getValue());
    }
    return applied(sheet);
  }

  private Path write() throws IOException {
    Path sheet = directory.resolve("confirm.xlsx");
    new ConfirmWorkbook(Locale.CHINESE).write(sheet, List.of(unanswered()));
    return sheet;
  }

  private static NoticeReading applied(Path sheet) throws IOException {
    return applier(Optional.empty()).read(NoticeOverrides.NONE, AnswerSheet.read(sheet)).get(0);
  }

  private static NoticeReading unanswered() throws IOException {
    return applier(Optional.empty()).read(NoticeOverrides.NONE).get(0);
  }

  private static AnswerApplier applier(Optional<UnitRegister> register) {
    return new AnswerApplier(
        overrides -> List.of(new NoticeReader(overrides).read("plan.txt", TEXT)), register);
  }

  private static void answer(
      Path sheet, java.util.function.Predicate<AskedQuestion> which, String answer)
      throws IOException {
    answer(sheet, List.of(unanswered()), which, answer);
  }

  private static void answer(
      Path sheet,
      List<NoticeReading> readings,
      java.util.function.Predicate<AskedQuestion> which,
      String answer)
      throws IOException {
    List<String> keys =
        AskedQuestion.of(readings).stream().filter(which).map(AskedQuestion::key).toList();
    assertThat(keys).isNotEmpty();
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (keys.contains(row.getCell(0).getStringCellValue())) {
          row.getCell(6).setCellValue(answer);
        }
      }
      try (OutputStream out = Files.newOutputStream(sheet)) {
        workbook.write(out);
      }
    }
  }

  private static Task task(NoticeReading reading, int number) {
    return reading.notice().tasks().stream()
        .filter(task -> task.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> units(Task task) {
    return task.assignments().stream().map(a -> a.unitName() + " " + a.role()).toList();
  }

  private static List<Reason> open(NoticeReading reading) {
    return reading.confirm().stream().map(OpenQuestion::reason).toList();
  }
}
