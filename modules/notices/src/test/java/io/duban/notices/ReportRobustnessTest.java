package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRobustnessTest {
  private static final int HOSTILE_LENGTH = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({"yunxiu-2026, 1", "yunxiu-2026, 2", "collection-2026, 3", "collection-2026, 4"})
  void shouldGiveTasksOrAClearMessageWhereverAReportIsCut(String sample, long seed) {
    // Given
    String text = ReportNoticeTest.resource(sample + ".txt");
    Random random = new Random(seed);

    for (int round = 0; round < 150; round++) {
      // When
      int from = random.nextInt(3) == 0 ? random.nextInt(text.length()) : 0;
      String cut = text.substring(from, from + random.nextInt(text.length() - from + 1));

      // Then
      assertReadOrRefused(seed, round, cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "地区生产总值增长6%,",
        "地区生产总值、",
        "增长6%、",
        "分别",
        "主要预期目标是:",
        "今年主要目标是:地区生产总值增长6%。",
        "各位代表:\n",
        "2026年云岫市政府工作报告\n",
        "2026年云岫市政府工作报告\n好。\n2026年澄溪市政府工作报告\n好。\n",
        "(一)",
        "推进建设。新建学校3所。\n",
        "【公众号】",
        "【微信",
        "与",
        "完成省",
        "(力争",
        "我代表",
        "在云岫市第",
        "抓项目\n"
      })
  void shouldEndInGoodTimeOnEndlessRepetition(String unit) {
    // Given
    String head = "2026年云岫市政府工作报告\n各位代表:\n二、2026年工作安排\n主要预期目标是:地区生产总值增长6%。\n(一)抓项目。\n建学校";
    String text = head + unit.repeat(HOSTILE_LENGTH / unit.length());

    // When / Then
    assertTimeoutPreemptively(PATIENCE, () -> assertReadOrRefused(0, 0, text));
  }

  @Test
  void shouldRefuseAReportWithMoreTasksThanAnyHas() {
    // Given
    String text =
        "2026年云岫市政府工作报告\n各位代表:\n二、2026年工作安排\n主要预期目标是:地区生产总值增长6%。\n"
            + "(一)抓项目。新建学校3所。\n".repeat(10_000);

    // When / Then
    assertThatThrownBy(() -> new NoticeReader().readAll("long.txt", text))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessageContaining("more than 3000 goals and measures");
  }

  private static void assertReadOrRefused(long seed, int round, String text) {
    try {
      List<NoticeReading> readings = new NoticeReader().readAll("cut.txt", text);
      assertThat(readings)
          .as("seed %d round %d", seed, round)
          .anySatisfy(reading -> assertThat(reading.notice().tasks()).isNotEmpty())
          .allSatisfy(reading -> ReportProvenance.assertEverythingStandsIn(text, reading));
    } catch (NoticeUnreadableException e) {
      assertThat(e).as("seed %d round %d", seed, round).hasMessageStartingWith("cut.txt: ");
    }
  }
}
