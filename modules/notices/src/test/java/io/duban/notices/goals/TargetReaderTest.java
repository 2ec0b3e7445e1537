package io.duban.notices.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DateReader;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          生产总值增长6.5%。                | GROWTH AT_LEAST 6.5 %
          零售总额增长8%左右。              | GROWTH ABOUT 8 %
          失业率控制在5.5%以内。            | CEILING AT_MOST 5.5 %
          价格涨幅控制在3%左右。            | CEILING ABOUT 3 %
          PM2.5平均浓度不超过45微克/立方米。 | CEILING AT_MOST 45 微克/立方米
          播种面积稳定在66万亩以上。        | FLOOR AT_LEAST 66 万亩
          优良天数不低于249天。             | FLOOR AT_LEAST 249 天
          占比达到70%。                     | LEVEL AT_LEAST 70 %
          装机容量达到25兆瓦。              | LEVEL AT_LEAST 25 兆瓦
          亩均投资超300万元。               | LEVEL AT_LEAST 300 万元
          城镇化率提高1.2个百分点。         | RATIO_CHANGE AT_LEAST 1.2 个百分点
          启动建设2-3个先行区。             | RANGE BETWEEN 2-3 个
          每条产业链引进项目1个。           | PER_UNIT AT_LEAST 1 个
          开发区每季度落地1个项目。         | PER_PERIOD AT_LEAST 1 个
          抓好160个重点项目。               | SCOPE AT_LEAST 160 个
          完成投资300亿元以上。             | CUMULATIVE AT_LEAST 300 亿元
          发放2亿元贷款。                   | CUMULATIVE AT_LEAST 2 亿元
          新增企业1家、工厂3个。            | CUMULATIVE AT_LEAST 1 家, CUMULATIVE AT_LEAST 3 个
          推动甲、乙等12个项目建成投用。    | CUMULATIVE AT_LEAST 12 个
          完成省定任务。                    | EXTERNAL AT_LEAST
          保持全省前列。                    | EXTERNAL AT_LEAST
          """)
  void shouldTellKindAndComparator(String words, String expected) {
    // When
    TargetReading reading = read(words);

    // Then
    assertThat(described(reading.targets())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "推进5A景区创建。",
        "办好12345便民热线,与110平台联动。",
        "实施“5163”工程和“531”公园。",
        "改造国道209和G310沿线。",
        "布局5G+无人机项目。",
        "治理PM2.5污染。",
        "加快投资60亿元新材料、投资15亿元晶须等项目建设。",
        "消除经营性收入5万元以下薄弱村。",
        "用3年时间完成转型。",
        "举办第3届博览会。",
        "落实“就业13条”。",
        "打造“3+N”体系。",
        "实施年产10万吨混炼胶等项目。"
      })
  void shouldNotTakeEveryNumberForATarget(String words) {
    // When
    TargetReading reading = read(words);

    // Then
    assertThat(reading.targets()).isEmpty();
    assertThat(reading.unclear()).isEmpty();
  }

  @Test
  void shouldMakeDatedStepsMilestones() {
    // When
    TargetReading reading = read("大桥6月底前开工,年底前主体完工。");

    // Then
    assertThat(reading.targets())
        .extracting(Target::metric, Target::name, Target::kind, Target::deadline)
        .containsExactly(
            tuple("m1", "大桥开工", TargetKind.MILESTONE, LocalDate.of(2026, 6, 30)),
            tuple("m2", "主体完工", TargetKind.MILESTONE, LocalDate.of(2026, 12, 31)));
  }

  @Test
  void shouldReadSharesDueEarlierAsInterims() {
    // When
    TargetReading reading = read("更新管网120公里,6月底前完成40%,9月底前完成75%。");

    // Then
    assertThat(reading.targets()).hasSize(1);
    assertThat(reading.targets().get(0).interims())
        .containsExactly(
            new Interim(LocalDate.of(2026, 6, 30), new BigDecimal("40")),
            new Interim(LocalDate.of(2026, 9, 30), new BigDecimal("75")));
  }

  @Test
  void shouldGiveAShareOfTheInvestmentToTheInvestmentOnly() {
    // When
    TargetReading reading = read("完成投资260亿元,新建泵站20座,6月底前完成年度投资计划的50%。");

    // Then
    assertThat(reading.targets())
        .extracting(Target::name, target -> target.interims().size())
        .containsExactly(tuple("完成投资", 1), tuple("新建泵站", 0));
  }

  @Test
  void shouldKeepAShareToItsOwnSentence() {
    // When
    TargetReading reading = read("新增企业40家。工程6月底前完成年度投资计划的50%。");

    // Then
    assertThat(reading.targets())
        .extracting(Target::name, Target::kind, Target::deadline)
        .containsExactly(
            tuple("新增企业", TargetKind.CUMULATIVE, null),
            tuple("工程完成年度投资计划", TargetKind.CUMULATIVE, LocalDate.of(2026, 6, 30)));
  }

  @Test
  void shouldReadAFigureInsideTheNounOfAnother() {
    // When
    TargetReading reading = read("建设3个园区5家企业。");

    // Then
    assertThat(described(reading.targets()))
        .isEqualTo("CUMULATIVE AT_LEAST 3 个, CUMULATIVE AT_LEAST 5 家");
  }

  @Test
  void shouldReadOnPastALineBreakInAName() {
    // When
    TargetReading reading = read("6月底前建成“丙\n园区。");

    // Then
    assertThat(reading.targets()).extracting(Target::name).containsExactly("建成“丙园区。");
  }

  @Test
  void shouldCarryADateThatStandsAlone() {
    // When
    TargetReading reading = read("6月底前,新增企业40家,完成年度目标的65%。全年新增就业2万人。");

    // Then
    assertThat(reading.targets())
        .extracting(Target::name, Target::deadline)
        .containsExactly(tuple("新增企业", LocalDate.of(2026, 6, 30)), tuple("新增就业", null));
  }

  @Test
  void shouldAskAboutAFigureWithoutAVerb() {
    // When
    TargetReading reading = read("11个镇发展特色经济。");

    // Then
    assertThat(reading.targets()).isEmpty();
    assertThat(reading.unclear()).extracting(Slice::text).containsExactly("11个");
  }

  @Test
  void shouldNameAFigureByTheNounBesideIt() {
    // When
    TargetReading reading = read("力争全年接待游客900万人次,建设5个农业公园、3个特色小镇。");

    // Then
    assertThat(reading.targets())
        .extracting(Target::name, Target::text)
        .containsExactly(
            tuple("接待游客", "力争全年接待游客900万人次"), tuple("农业公园", "建设5个农业公园"), tuple("特色小镇", "3个特色小镇"));
  }

  private static TargetReading read(String words) {
    SourceText source = new SourceText("test", words);
    Slice whole = source.slice(0, words.length());
    return new TargetReader(source).read(List.of(whole), new DateReader(2026).read(whole));
  }

  private static String described(List<Target> targets) {
    return targets.stream().map(TargetReaderTest::described).collect(Collectors.joining(", "));
  }

  private static String described(Target target) {
    String value = target.value() == null ? "" : target.value().toPlainString();
    String upper = target.upper() == null ? "" : "-" + target.upper().toPlainString();
    return "%s %s %s%s %s"
        .formatted(target.kind(), target.comparator(), value, upper, target.unit())
        .strip();
  }
}
