package io.duban.notices.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.item.Part;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalSentenceTest {
  private static final String HEAD =
      """
      2026年云岫市政府工作报告
      各位代表:
      现在,我代表市人民政府,向大会报告工作。
      一、2025年工作回顾
      全年主要目标是:地区生产总值增长9%,圆满完成。
      二、2026年工作安排
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          今年全市经济社会发展主要预期目标是:地区生产总值增长6%左右;一般公共预算收入增长5%。 | GROWTH ABOUT 6 % ; GROWTH AT_LEAST 5 %
          综合考虑,今年发展的主要预期目标建议为:地区生产总值增长5.5%以上,力争达到6%。 | GROWTH AT_LEAST 5.5 %
          2026年经济社会发展主要预期目标:经济增长5%左右,城镇新增就业1200万人以上,城镇调查失业率5.5%左右;居民消费价格涨幅2%左右。 | GROWTH ABOUT 5 % ; CUMULATIVE AT_LEAST 1200 万人 ; CEILING ABOUT 5.5 % ; CEILING ABOUT 2 %
          建议今年主要目标安排如下:GDP增长6.5%、规上工业增加值增长8%、固定资产投资增长10%。 | GROWTH AT_LEAST 6.5 % ; GROWTH AT_LEAST 8 % ; GROWTH AT_LEAST 10 %
          今年的预期目标是:地区生产总值、规上工业增加值、固定资产投资分别增长6%、8%、10%左右。 | GROWTH AT_LEAST 6 % + GROWTH AT_LEAST 8 % + GROWTH ABOUT 10 %
          今年的预期目标是:城镇、农村居民人均可支配收入分别增长5.5%和6.5%以上。 | GROWTH AT_LEAST 5.5 % + GROWTH AT_LEAST 6.5 %
          主要预期目标是:城镇和农村居民人均可支配收入增长与经济增长同步,粮食总产量保持稳定,万元GDP能耗下降3%左右。 | EXTERNAL AT_LEAST ; NARRATIVE ; GROWTH ABOUT 3 %
          今年主要奋斗目标是:地区生产总值突破1200亿元,一般公共预算收入达到80亿元;实际利用外资3亿美元。 | CUMULATIVE AT_LEAST 1200 亿元 ; CUMULATIVE AT_LEAST 80 亿元 ; CUMULATIVE AT_LEAST 3 亿美元
          主要预期目标为:粮食产量稳定在45亿斤以上;城镇登记失业率低于4.5%;城镇化率提高1.2个百分点;森林覆盖率达到60%以上。 | FLOOR AT_LEAST 45 亿斤 ; CEILING AT_MOST 4.5 % ; RATIO_CHANGE AT_LEAST 1.2 个百分点 ; LEVEL AT_LEAST 60 %
          主要预期目标是:PM2.5平均浓度控制在35微克/立方米以下,优良天数比例达到88%,地表水优良比例100%;主要污染物排放量完成省下达任务。 | CEILING AT_MOST 35 微克/立方米 ; LEVEL AT_LEAST 88 % ; LEVEL AT_LEAST 100 % ; EXTERNAL AT_LEAST
          今后五年经济社会发展的主要目标是:地区生产总值年均增长7%。到2030年达到2000亿元。#今年的主要预期目标是:地区生产总值增长6%。 | GROWTH AT_LEAST 6 %
          主要预期目标是:地区生产总值增长6%左右、奋斗目标6.5%;居民消费价格涨幅3%以内;进出口总额稳中提质。 | GROWTH ABOUT 6 % ; CEILING AT_MOST 3 % ; NARRATIVE
          预期目标是:地区生产总值增速高于全省平均水平,固定资产投资增速位居全市前列,社会消费品零售总额增长8%。 | EXTERNAL AT_LEAST ; EXTERNAL AT_LEAST ; GROWTH AT_LEAST 8 %
          今年主要目标任务是:地区生产总值增长6-6.5%;新增规上企业20家以上,高新技术企业15家;引进到位资金260亿元。 | RANGE BETWEEN 6-6.5 % ; CUMULATIVE AT_LEAST 20 家 ; CUMULATIVE AT_LEAST 15 家 ; CUMULATIVE AT_LEAST 260 亿元
          今年全县经济社会发展主要预期目标是:地区生产总值增长6%以上。一般公共预算收入增长4%。规上工业增加值增长7%。为实现上述目标,新建学校3所。 | GROWTH AT_LEAST 6 % ; GROWTH AT_LEAST 4 % ; GROWTH AT_LEAST 7 %
          主要预期目标如下:#——地区生产总值增长6%以上;#——城镇新增就业2万人;#——生态环境质量持续改善。#(一)抓项目。实施项目20个。 | GROWTH AT_LEAST 6 % ; CUMULATIVE AT_LEAST 2 万人 ; NARRATIVE
          (二)主要预期目标#1.地区生产总值增长5.5%左右。#2.居民收入与经济增长同步。#(三)重点工作#1.抓工业。新增规上企业20家。 | GROWTH ABOUT 5.5 % ; EXTERNAL AT_LEAST
          今年,我们要努力实现地区生产总值增长6%以上,规上工业增加值增长7%,固定资产投资增长8%,社会消费品零售总额增长6%。 | GROWTH AT_LEAST 6 % ; GROWTH AT_LEAST 7 % ; GROWTH AT_LEAST 8 % ; GROWTH AT_LEAST 6 %
          按照上述要求,建议主要预期指标为:地区生产总值增长百分之六左右;城镇新增就业1万人。 | NARRATIVE ; CUMULATIVE AT_LEAST 1 万人
          主要预期目标是:全社会研发投入强度达到2.8%左右,单位GDP能耗降低率完成省定目标,常住人口城镇化率达到65%。 | LEVEL ABOUT 2.8 % ; EXTERNAL AT_LEAST ; LEVEL AT_LEAST 65 %
          主要预期目标是:地区生产总值6%左右,规上工业增加值7%,一般公共预算收入5%以上。 | GROWTH ABOUT 6 % ; GROWTH AT_LEAST 7 % ; GROWTH AT_LEAST 5 %
          主要预期目标是:固定资产投资增长8%,其中工业投资增长12%、民间投资增长10%;社会消费品零售总额增长7%。 | GROWTH AT_LEAST 8 % + GROWTH AT_LEAST 12 % ; GROWTH AT_LEAST 10 % ; GROWTH AT_LEAST 7 %
          主要预期目标是：地区生产总值增长５．５％以上；一般公共预算收入同口径增长3%；税收占比保持在70%以上。 | GROWTH AT_LEAST 5.5 % ; GROWTH AT_LEAST 3 % ; FLOOR AT_LEAST 70 %
          全年目标是,地区生产总值增长6%左右,城乡居民收入稳步增长,各项约束性指标完成上级下达任务。 | GROWTH ABOUT 6 % ; NARRATIVE ; EXTERNAL AT_LEAST
          主要预期目标是:地区生产总值增长 5.5 %左右;城镇新增就业 3.2 万人 以上;物价涨幅不超过3%。 | GROWTH ABOUT 5.5 % ; CUMULATIVE AT_LEAST 3.2 万人 ; CEILING AT_MOST 3 %
          我们建议,今年全区经济社会发展主要预期目标为:地区生产总值增长6%,在实际执行中争取更好结果;居民人均可支配收入增幅快于GDP增速。 | GROWTH AT_LEAST 6 % ; EXTERNAL AT_LEAST
          主要预期目标是:规上工业总产值增长10%,服务业增加值占GDP比重提高1个百分点,数字经济核心产业增加值占比达到12%,安全生产事故起数和死亡人数“双下降”。 | GROWTH AT_LEAST 10 % ; RATIO_CHANGE AT_LEAST 1 个百分点 ; LEVEL AT_LEAST 12 % ; NARRATIVE
          主要预期目标是:城镇新增就业保持在5万人以上;外贸进出口总额力争突破100亿元;旅游总收入、接待游客人次均增长15%以上。 | CUMULATIVE AT_LEAST 5 万人 ; CUMULATIVE AT_LEAST 100 亿元 ; GROWTH AT_LEAST 15 %
          主要预期目标是:粮食播种面积不低于300万亩、总产量18.5亿斤,生猪出栏100万头;新增减税降费5亿元。 | FLOOR AT_LEAST 300 万亩 ; FLOOR AT_LEAST 18.5 亿斤 ; CUMULATIVE AT_LEAST 100 万头 ; CUMULATIVE AT_LEAST 5 亿元
          今年全市经济社会发展的主要预期目标:地区生产总值增长5.5%左右(力争6%),规上工业增加值增长6.5%(同口径)。 | GROWTH ABOUT 5.5 % ; GROWTH AT_LEAST 6.5 %
          确定全年地区生产总值增长目标为6%左右,主要考虑是稳预期。主要预期目标是:地区生产总值增长6%左右。 | GROWTH ABOUT 6 %
          """)
  void shouldReadEveryGoalAndNothingElse(String statement, String expected) {
    // When
    NoticeReading reading = read(statement);

    // Then
    assertThat(described(reading)).isEqualTo(expected);
  }

  @Test
  void shouldAskWhetherAStretchedGoalBinds() {
    // When
    NoticeReading reading = read("主要预期目标是:地区生产总值增长5.5%以上,力争达到6%;投资增长7%(力争8%)。");

    // Then
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.FIGURE_UNCLEAR)
        .extracting(OpenQuestion::what)
        .containsExactly("力争达到6%", "(力争8%)");
  }

  @Test
  void shouldNameEachOfTheFiguresThatShareAVerb() {
    // When
    NoticeReading reading = read("主要预期目标是:规上工业增加值、固定资产投资分别增长8%、10%;就业5万人。");

    // Then
    assertThat(reading.notice().tasks().get(0).targets())
        .extracting(Target::name)
        .containsExactly("规上工业增加值增长", "固定资产投资增长");
  }

  @Test
  void shouldNumberGoalsApartFromDrafts() {
    // When
    NoticeReading reading = read("主要预期目标是:地区生产总值增长6%;就业5万人。#(一)抓工业。新建厂房3座。");

    // Then
    assertThat(reading.notice().tasks())
        .extracting(Task::id)
        .containsExactly("yunxiu-2026/G001", "yunxiu-2026/G002", "yunxiu-2026/001");
  }

  private static NoticeReading read(String statement) {
    String text = HEAD + statement.replace('#', '\n') + "\n";
    return new NoticeReader().read("report.txt", text);
  }

  private static String described(NoticeReading reading) {
    return reading.items().stream()
        .filter(item -> item.part() == Part.GOALS)
        .map(ReadItem::task)
        .map(task -> described(task.targets()))
        .collect(Collectors.joining(" ; "));
  }

  private static String described(List<Target> targets) {
    return targets.isEmpty()
        ? "NARRATIVE"
        : targets.stream().map(GoalSentenceTest::described).collect(Collectors.joining(" + "));
  }

  private static String described(Target target) {
    String bounds = target.upper() == null ? "" : "-" + target.upper().toPlainString();
    String value =
        target.value() == null
            ? ""
            : " " + target.value().toPlainString() + bounds + " " + target.unit();
    return target.kind() + " " + target.comparator() + value;
  }
}
