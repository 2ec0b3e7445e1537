package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.item.Part;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNoticeTest {
  private static final String COLLECTION = "collection-2026";

  @ParameterizedTest
  @CsvSource({
    "yunxiu-2026, 云岫市, yunxiu",
    "collection-2026, 澄溪市, chengxi",
    "collection-2026, 澄溪市望川区, chengxishiwangchuan"
  })
  void shouldReadTheSamplesAsExpected(String sample, String regionName, String region) {
    // Given
    String expected = resource(sample + "." + region + ".expected.jsonl");

    // When
    NoticeReading reading = only(sample, regionName);

    // Then
    assertThat(JsonLines.of(reading).lines()).containsExactlyElementsOf(expected.lines().toList());
  }

  @Test
  void shouldReadEveryReportOfACollection() {
    // When
    List<NoticeReading> readings =
        new NoticeReader().readAll("c.txt", resource(COLLECTION + ".txt"));

    // Then
    assertThat(readings)
        .extracting(NoticeReading::notice)
        .extracting(Notice::region, Notice::regionName, Notice::year, Notice::issuer)
        .containsExactly(
            tuple("chengxi", "澄溪市", 2026, "澄溪市人民政府"),
            tuple("chengxishiwangchuan", "澄溪市望川区", 2026, "澄溪市望川区人民政府"));
    assertThat(readings)
        .extracting(reading -> reading.notice().issued())
        .containsExactly(LocalDate.of(2026, 1, 8), LocalDate.of(2025, 12, 26));
  }

  @Test
  void shouldSayWhichReportsThereAreToChooseFrom() {
    // When / Then
    assertThatThrownBy(() -> new NoticeReader().read("c.txt", resource(COLLECTION + ".txt")))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessage(
            "c.txt: it holds 2 government work reports: 澄溪市, 澄溪市望川区;"
                + " say which, as in --region-name 澄溪市");
  }

  @Test
  void shouldSayThatTheReportAskedForIsNotThere() {
    // Given
    NoticeReader reader = new NoticeReader(forRegion("云岫市"));

    // When / Then
    assertThatThrownBy(() -> reader.readAll("c.txt", resource(COLLECTION + ".txt")))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessageContaining("澄溪市, 澄溪市望川区");
  }

  @Test
  void shouldChooseAReportByTheIdOfItsRegion() {
    // Given
    NoticeReader reader =
        new NoticeReader(new NoticeOverrides("chengxishiwangchuan", null, null, null, null));

    // When
    NoticeReading reading = reader.read("c.txt", resource(COLLECTION + ".txt"));

    // Then
    assertThat(reading.notice().regionName()).isEqualTo("澄溪市望川区");
  }

  @Test
  void shouldAskForTheUnitsOfEveryTask() {
    // When
    NoticeReading reading = only("yunxiu-2026", "云岫市");

    // Then
    assertThat(reading.drafts()).isEqualTo(reading.notice().tasks());
    assertThat(reading.assigned().tasks()).isEmpty();
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.UNIT_MISSING)
        .extracting(OpenQuestion::task)
        .containsExactlyElementsOf(reading.notice().tasks().stream().map(Task::id).toList());
  }

  @Test
  void shouldTellWhereAReportBreaksOff() {
    // When
    NoticeReading reading = only(COLLECTION, "澄溪市望川区");

    // Then
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.NOT_READ)
        .extracting(OpenQuestion::what)
        .containsExactly("力争年内实现高新技术企业");
    assertThat(reading.notice().tasks().get(4).text()).doesNotContain("高新技术");
  }

  @Test
  void shouldRefuseAReportThatOnlyLooksBack() {
    // Given
    String text = resource("yunxiu-2026.txt");
    String review = text.substring(0, text.indexOf("二、2026年"));

    // When / Then
    assertThatThrownBy(() -> new NoticeReader().read("cut.txt", review))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessage(
            "cut.txt: the government work report of 云岫市 has no part that plans the year,"
                + " only what is past; give the whole report");
  }

  @Test
  void shouldKeepAReportWithoutPlanBesideTheOthers() {
    // Given
    String text = resource(COLLECTION + ".txt");
    String cut = text.substring(0, text.indexOf("二、2026年工作打算"));

    // When
    List<NoticeReading> readings = new NoticeReader().readAll("cut.txt", cut);

    // Then
    assertThat(readings)
        .extracting(reading -> reading.notice().tasks().isEmpty())
        .containsExactly(false, true);
    assertThat(readings.get(1).confirm())
        .extracting(OpenQuestion::reason)
        .contains(Reason.NOT_READ);
  }

  @Test
  void shouldReadANoticeThatSpeaksOfTheReportByItsItems() {
    // Given
    String text =
        """
        云岫市人民政府关于分解2026年政府工作报告任务的通知
        市七届人大五次会议批准了《政府工作报告》,各位代表寄予厚望。
        1.修路。(交通局负责)
        """;

    // When
    List<NoticeReading> readings = new NoticeReader().readAll("n.txt", text);

    // Then
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).drafts()).isEmpty();
  }

  @Test
  void shouldFindTheHeadlineTargetsOfBothCitiesInARealCollection() throws IOException {
    // Given
    Path file = SharedNotices.file("reports-2024-excerpt.txt");

    // When
    List<NoticeReading> readings = new NoticeReader().readAll(file);

    // Then
    assertThat(readings).extracting(reading -> reading.notice().region()).hasSize(2);
    assertThat(readings)
        .allSatisfy(
            reading ->
                assertThat(reading.items().stream().filter(ReportNoticeTest::isGoal)).hasSize(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yunxiu-2026.txt", "collection-2026.txt"})
  void shouldFindEverythingReadInItsPlace(String sample) {
    // Given
    String document = resource(sample);

    // When
    List<NoticeReading> readings = new NoticeReader().readAll(sample, document);

    // Then
    readings.forEach(reading -> ReportProvenance.assertEverythingStandsIn(document, reading));
  }

  @Test
  void shouldFindEverythingReadInRealReportsInItsPlace() throws IOException {
    // Given
    String document = Files.readString(SharedNotices.file("reports-2024-excerpt.txt"));

    // When
    List<NoticeReading> readings = new NoticeReader().readAll("reports.txt", document);

    // Then
    readings.forEach(reading -> ReportProvenance.assertEverythingStandsIn(document, reading));
  }

  private static boolean isGoal(ReadItem item) {
    return item.part() == Part.GOALS;
  }

  private static NoticeReading only(String sample, String regionName) {
    return new NoticeReader(forRegion(regionName)).read(sample, resource(sample + ".txt"));
  }

  private static NoticeOverrides forRegion(String name) {
    return new NoticeOverrides(null, name, null, null, null);
  }

  static String resource(String name) {
    try (InputStream stream = ReportNoticeTest.class.getResourceAsStream("/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
