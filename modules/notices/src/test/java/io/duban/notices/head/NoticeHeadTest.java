package io.duban.notices.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.confirm.Reason;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeHeadTest {
  private static final String ITEM = "1.修路。(交通局负责)\n2026年1月5日\n";

  @ParameterizedTest
  @CsvSource({
    "云泽市人民政府关于2026年重点工作的通知, 云泽市, yunze, 云泽市人民政府",
    "河南省人民政府办公厅关于2026年重点工作的意见, 河南省, henan, 河南省人民政府办公厅",
    "南川县人民政府办公室关于2026年民生实事任务分解的通知, 南川县, nanchuan, 南川县人民政府办公室",
    "云泽市城东区人民政府关于2026年重点工作任务分工的通知, 云泽市城东区, yunzeshichengdong, 云泽市城东区人民政府",
    "白沙镇人民政府关于2026年重点工作的实施方案, 白沙镇, baisha, 白沙镇人民政府",
    "云泽高新区管委会关于2026年重点工作任务清单, 云泽高新区, yunzegaoxin, 云泽高新区管委会"
  })
  void shouldReadWhoIssuedTheNotice(String title, String region, String id, String issuer) {
    // When
    Notice notice = new NoticeReader().read("y.txt", title + "\n" + ITEM).notice();

    // Then
    assertThat(notice.regionName()).isEqualTo(region);
    assertThat(notice.region()).isEqualTo(id);
    assertThat(notice.issuer()).isEqualTo(issuer);
  }

  @ParameterizedTest
  @CsvSource({
    "每季度末报告进展, QUARTERLY, 31,",
    "每月30日前报送当月进展, MONTHLY, 30,",
    "每季度末月25日前报送进展, QUARTERLY, 25,",
    "每月25日前向市政府报告当月进展; 12月20日前报告全年情况, MONTHLY, 25, --12-20",
    "按季度报送工作进展, QUARTERLY, 31,",
    "实行月报制度 每月底前上报进展, MONTHLY, 31,"
  })
  void shouldReadWhenUnitsReport(String sentence, String cadence, int day, String annual) {
    // When
    Reporting reporting = reading(sentence).notice().reporting();

    // Then
    assertThat(reporting.cadence()).hasToString(cadence);
    assertThat(reporting.dayOfMonth()).isEqualTo(day);
    assertThat(reporting.annual() == null ? null : reporting.annual().toString()).isEqualTo(annual);
  }

  @ParameterizedTest
  @CsvSource({
    "每季度结束后5日内报送进展情况, 每季度结束后5日内报送进展情况, QUARTERLY 31",
    "每半年报告一次落实情况, 每半年报告一次落实情况, QUARTERLY 31",
    "每月5日前报送上月进展, 每月5日前报送上月, MONTHLY 31",
    "每季度首月10日前报送上季度进展, 每季度首月10日前报送上季度进展, QUARTERLY 31"
  })
  void shouldAskAboutARuleThatReportingCannotHold(String sentence, String what, String taken) {
    // When
    NoticeReading reading = reading(sentence);

    // Then
    assertThat(reading.confirm())
        .filteredOn(question -> question.reason() == Reason.ASSUMED)
        .filteredOn(question -> question.source() != null)
        .singleElement()
        .satisfies(question -> assertThat(question.what()).isEqualTo(what))
        .satisfies(question -> assertThat(question.candidates()).containsExactly(taken));
  }

  @Test
  void shouldReadTheReportingOfAnItem() {
    // When
    NoticeReading reading = reading("每季度末报告进展。\n2.化解债务，每月25日前向市政府报告进展。（财政局负责）");

    // Then
    assertThat(reading.notice().tasks())
        .extracting(task -> task.reporting().cadence() + " " + task.reporting().dayOfMonth())
        .containsExactly("MONTHLY 25", "QUARTERLY 31");
  }

  private static NoticeReading reading(String sentence) {
    return new NoticeReader().read("y.txt", "云泽市人民政府2026年工作要点\n各单位" + sentence + "。\n" + ITEM);
  }
}
