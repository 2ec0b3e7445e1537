package io.duban.notices.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          做事。(财政局负责)                            | 财政局 RESPONSIBLE
          做事。(财政局负责负责)                        | 财政局 RESPONSIBLE
          做事。(财政局、民政局按职责分工负责)          | 财政局 RESPONSIBLE, 民政局 RESPONSIBLE
          做事。(财政局、民政局职责分工负责)            | 财政局 RESPONSIBLE, 民政局 RESPONSIBLE
          做事。(财政局牵头,民政局、教育局按职责分工负责) | 财政局 LEAD, 民政局 RESPONSIBLE, 教育局 RESPONSIBLE
          做事。(财政局、民政局牵头,教育局按职责分工负责) | 财政局 LEAD, 民政局 LEAD, 教育局 RESPONSIBLE
          做事。(财政局牵头,民政局配合)                 | 财政局 LEAD, 民政局 COOPERATING
          做事。(财政局牵头负责)                        | 财政局 LEAD
          做事。(财政局,清河县人民政府按职责分工负责)   | 财政局 RESPONSIBLE, 清河县人民政府 RESPONSIBLE
          做事。(市委政法委(社会工作部)、民政局按职责分工负责) | 市委政法委(社会工作部) RESPONSIBLE, 民政局 RESPONSIBLE
          做事。(市财政局,各县〔市、区〕政府负责)       | 市财政局 RESPONSIBLE, 各县〔市、区〕政府 RESPONSIBLE
          做事。(牵头单位:财政局;责任单位:民政局、教育局) | 财政局 LEAD, 民政局 RESPONSIBLE, 教育局 RESPONSIBLE
          做事。(牵头单位:财政局,配合单位:民政局)       | 财政局 LEAD, 民政局 COOPERATING
          做事。(责任单位:财政局)                       | 财政局 RESPONSIBLE
          做事。(市财政局,各县〔市、区〕政府)           | 市财政局 RESPONSIBLE, 各县〔市、区〕政府 RESPONSIBLE
          做事。(财政局负责)。                          | 财政局 RESPONSIBLE
          """)
  void shouldReadUnitsAndRoles(String paragraph, String expected) {
    // When
    Duty duty = DutyReader.read(folded(paragraph)).orElseThrow().duty();

    // Then
    assertThat(parties(duty)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"建设智能工厂(车间)。", "推行“首席专家负责制”试点(见附件)。", "实施河(湖)长制。", "由财政局牵头做事。", ""})
  void shouldNotTakeOtherBracketsForADuty(String paragraph) {
    // When
    Optional<DutyReader.Assigned> assigned = DutyReader.read(folded(paragraph));

    // Then
    assertThat(assigned).isEmpty();
  }

  @Test
  void shouldSetAsideUnitsNobodyNames() {
    // When
    Duty duty = DutyReader.read(folded("做事。(财政局牵头,民政局等相关单位、有关部门按职责分工负责)")).orElseThrow().duty();

    // Then
    assertThat(parties(duty)).isEqualTo("财政局 LEAD, 民政局 RESPONSIBLE");
    assertThat(duty.unnamed()).extracting(Slice::text).containsExactly("等相关单位", "有关部门");
  }

  @Test
  void shouldKeepTheWordsWithoutTheBrackets() {
    // When
    DutyReader.Assigned assigned =
        DutyReader.read(folded("修路(一期)。(交通局负责)建桥。\n(水利局负责)")).orElseThrow();

    // Then
    assertThat(assigned.words()).extracting(Slice::text).containsExactly("修路(一期)。", "建桥。");
    assertThat(parties(assigned.duty())).isEqualTo("交通局 RESPONSIBLE, 水利局 RESPONSIBLE");
  }

  @Test
  void shouldReadABracketThatIsNotClosed() {
    // When
    DutyReader.Assigned assigned = DutyReader.read(folded("做事。(财政局牵头,民政局负责。")).orElseThrow();

    // Then
    assertThat(assigned.unclosed()).isTrue();
    assertThat(parties(assigned.duty())).isEqualTo("财政局 LEAD, 民政局 RESPONSIBLE");
  }

  @Test
  void shouldReadLeadersApartFromUnits() {
    // When
    Duty duty = DutyReader.read(folded("做事。(责任领导:王一,责任单位:财政局、民政局)")).orElseThrow().duty();

    // Then
    assertThat(duty.leaders()).extracting(Slice::text).containsExactly("王一");
    assertThat(parties(duty)).isEqualTo("财政局 RESPONSIBLE, 民政局 RESPONSIBLE");
  }

  private static Slice folded(String text) {
    return new Slice(new SourceText("test", text).folded(), 0);
  }

  private static String parties(Duty duty) {
    return duty.parties().stream()
        .map(party -> party.name().text() + " " + party.role())
        .collect(Collectors.joining(", "));
  }
}
