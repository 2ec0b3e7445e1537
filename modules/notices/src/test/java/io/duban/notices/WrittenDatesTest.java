package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Task;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways offices write the day by which something is due. */
class WrittenDatesTest {

  @ParameterizedTest
  @CsvSource({
    "明年5月底前, 2027-05-31",
    "明年底前, 2027-12-31",
    "明年上半年, 2027-06-30",
    "次年一季度末, 2027-03-31",
    "今年8月底前, 2026-08-31",
    "本年度8月底前, 2026-08-31",
    "五月底前, 2026-05-31",
    "十一月底前, 2026-11-30",
    "九月二十日前, 2026-09-20",
    "8 月底前, 2026-08-31",
    "8 月 15 日前, 2026-08-15",
    "2026 年 8 月底前, 2026-08-31",
    "2026-08-15前, 2026-08-15",
    "2026.8.15前, 2026-08-15",
    "2026/8/15之前, 2026-08-15",
    "8月15号前, 2026-08-15",
    "8月15日（含）前, 2026-08-15",
    "8月15日18时前, 2026-08-15",
    "８月底以前, 2026-08-31",
    "8月15日, 2026-08-15",
    "3至8月, 2026-08-31",
    "3月1日至8月15日, 2026-08-15",
    "8月, 2026-08-31",
    "“十五五”末, 2030-12-31",
    "今年内, 2026-12-31",
    "二〇二七年三月底前, 2027-03-31",
    "27年3月底前, 2027-03-31",
    "8月15日（星期六）前, 2026-08-15",
    "2026年8月15日24:00前, 2026-08-15",
    "8月15前, 2026-08-15",
    "8/15前, 2026-08-15",
    "8.15前, 2026-08-15",
    "翌年3月底前, 2027-03-31",
    "下一年5月底前, 2027-05-31",
    "下年度5月底前, 2027-05-31",
    "下一年度5月底前, 2027-05-31",
    "第二年5月底前, 2027-05-31",
    "2026—08—15前, 2026-08-15",
    "2026–8–15前, 2026-08-15",
    "20260815前, 2026-08-15",
    "0815前, 2026-08-15",
    "08-15前, 2026-08-15",
    "8-15前, 2026-08-15",
    "26.8.15前, 2026-08-15",
    "2026-11完成, 2026-11-30",
    "2026/11完成, 2026-11-30",
    "2026.3-2026.11完成, 2026-11-30",
    "2026上半年, 2026-06-30",
    "8月15日止, 2026-08-15",
    "8月1 5日前, 2026-08-15",
    "1 1月底前, 2026-11-30"
  })
  void shouldReadTheDay(String words, LocalDate day) {
    // When
    NoticeReading reading = NoticeText.item("新建水库一座，" + words + "完成主体工程。");

    // Then
    assertThat(reading.items().get(0).deadlines())
        .extracting(StatedDeadline::date)
        .containsExactly(day);
    assertThat(reading.items().get(0).task().deadline()).isEqualTo(day);
    assertThat(NoticeText.asked(reading)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "半年内",
        "6个月内",
        "三个月内",
        "自印发之日起60日内",
        "45个工作日内",
        "11月31日前",
        "2月30日前",
        "2026年6月31日前",
        "13月底前",
        "2026-02-30前",
        "8月初",
        "本月底",
        "下月15日前",
        "农历六月底前",
        "腊月底前",
        "正月十五前",
        "8月底以后",
        "8月底前后",
        "8月底左右",
        "三季度中期",
        "8月中",
        "8月间",
        "8月上半月",
        "年中前",
        "今冬明春",
        "七一前",
        "十一前",
        "秋收前",
        "4个月之内",
        "自印发之日起4个月内"
      })
  void shouldAskForTheDay(String words) {
    // When
    NoticeReading reading = NoticeText.item("新建水库一座，" + words + "完成主体工程。");

    // Then
    assertThat(NoticeText.asked(reading))
        .singleElement()
        .asString()
        .startsWith("DATE_AMBIGUOUS " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"比去年底增加", "较上年底增加", "每五年", "第六次"})
  void shouldNotTakeForADayWhatIsNone(String words) {
    // When
    NoticeReading reading = NoticeText.item("水库库容" + words + "核定。");

    // Then
    assertThat(reading.items().get(0).deadlines()).isEmpty();
    assertThat(NoticeText.asked(reading)).isEmpty();
  }

  @Test
  void shouldNotCountTheMonthsOfADeadline() {
    assertThat(NoticeText.figures("新建泵站7座，自印发之日起4个月内完成。")).containsExactly("新建泵站 7座");
  }

  @Test
  void shouldKeepTheYearOfAnotherFigure() {
    // When
    Task task = NoticeText.task("完成投资2亿元，明年3月底前建成。");

    // Then
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2027, 3, 31));
  }
}
