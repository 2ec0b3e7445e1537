package io.duban.notices.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHeadTest {
  private static final String BODY = "#各位代表:#我们新建学校三所。#";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026年云岫市政府工作报告                                        | 云岫市 2026 -
          云岫市2026年政府工作报告#2026年1月12日                          | 云岫市 2026 2026-01-12
          江苏省云岫市人民政府工作报告(2026年)                            | 云岫市 2026 -
          2026年度澄溪市望川区政府工作报告                                | 澄溪市望川区 2026 -
          青岚自治县政府工作报告#(二〇二六年一月九日)                     | 青岚自治县 2026 2026-01-09
          政 府 工 作 报 告#2026年1月12日在云岫市第七届人民代表大会第五次会议上 | 云岫市 2026 2026-01-12
          政府工作报告#——2025年12月26日在望川区第四届人民代表大会第五次会议上   | 望川区 2026 2025-12-26
          政府工作报告#现在,我代表云岫市人民政府,向大会报告工作。           | 云岫市 - -
          2025年云岫市政府工作报告#一、2025年工作回顾#二、2026年工作安排     | 云岫市 2026 -
          云岫市政府工作报告#一、2025年工作回顾                           | 云岫市 2026 -
          云岫市政府工作报告#一、过去五年工作回顾#三、2027年重点工作        | 云岫市 2027 -
          2026年云岫市政府工作报告#一、2025年主要工作                     | 云岫市 2026 -
          【全文】云岫市政府工作报告#时间:2026年1月15日                     | 云岫市 2026 2026-01-15
          """)
  void shouldReadRegionYearAndDay(String head, String expected) {
    // When
    WorkReport report = ReportReader.read(source(head + BODY)).get(0);

    // Then
    String read =
        "%s %s %s"
            .formatted(
                report.head().regionName().orElse("-"),
                report.head().year().map(String::valueOf).orElse("-"),
                report.head().issued().map(String::valueOf).orElse("-"));
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云岫市人民政府关于分解《政府工作报告》任务的通知",
        "关于落实2026年政府工作报告重点任务分工的意见",
        "一图读懂云岫市政府工作报告",
        "学习贯彻政府工作报告",
        "市七届人大五次会议批准了《政府工作报告》。现将任务分解下达。"
      })
  void shouldNotTakeAMentionForAReport(String line) {
    // When
    var reports = ReportReader.read(source(line + "#请认真落实。#1.修路。#"));

    // Then
    assertThat(reports).isEmpty();
  }

  @Test
  void shouldSkipTheContentsAndKeepPageHeadersOut() {
    // Given
    String text =
        """
        1.2026年云岫市政府工作报告
        2.2026年澄溪市政府工作报告
        2026年云岫市政府工作报告
        各位代表:
        今年将修路,新建学校三
        云岫市政府工作报告
        所。
        2026年澄溪市政府工作报告
        各位代表:
        新建医院三所。
        """;

    // When
    var reports = ReportReader.read(new SourceText("c.txt", text));

    // Then
    assertThat(reports)
        .extracting(report -> report.head().regionName().orElseThrow())
        .containsExactly("云岫市", "澄溪市");
    assertThat(reports.get(0).whole().text()).isEqualTo("各位代表:\n今年将修路,新建学校三所。");
  }

  @Test
  void shouldKeepTwoYearsOfARegionApart() {
    // Given
    String text = "2025年云岫市政府工作报告#修路。#2026年云岫市政府工作报告#修桥。#";

    // When
    var reports = ReportReader.read(source(text));

    // Then
    assertThat(reports)
        .extracting(report -> report.head().year().orElseThrow())
        .containsExactly(2025, 2026);
  }

  private static SourceText source(String text) {
    return new SourceText("report.txt", text.replace('#', '\n'));
  }
}
