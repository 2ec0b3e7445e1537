package io.duban.notices.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.text.Slice;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6月底前完成体检,9月底前完成规划 | 2026-06-30, 2026-09-30
          2月底前开工                     | 2026-02-28
          2026年12月月底前                | 2026-12-31
          2027年6月底前投产               | 2027-06-30
          11月15日前报送                  | 2026-11-15
          上半年建成                      | 2026-06-30
          前三季度完成                    | 2026-09-30
          三季度末完工                    | 2026-09-30
          3月上旬启动                     | 2026-03-10
          年底前通车                      | 2026-12-31
          争取年内开工                    | 2026-12-31
          全年新增10家                    | 2026-12-31
          2027年底前建成                  | 2027-12-31
          二季度前签约                    | 2026-06-30/2026-03-31
          5月中下旬举办                   | 2026-05-31/2026-05-20
          8月前交付                       | 2026-08-31/2026-07-31
          """)
  void shouldReadDates(String words, String expected) {
    // When
    List<DatePhrase> dates = new DateReader(2026).read(new Slice(words, 0));

    // Then
    assertThat(candidates(dates)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"每季度落地1个项目", "每半年一次", "每月10日前调度", "用3年时间完成", "三年内完成", "6个月前", "2026年重点项目"})
  void shouldNotReadADateWhereNoneIsSet(String words) {
    // When
    List<DatePhrase> dates = new DateReader(2026).read(new Slice(words, 0));

    // Then
    assertThat(dates).isEmpty();
  }

  private static String candidates(List<DatePhrase> dates) {
    return dates.stream()
        .map(
            date ->
                date.candidates().stream().map(String::valueOf).collect(Collectors.joining("/")))
        .collect(Collectors.joining(", "));
  }
}
