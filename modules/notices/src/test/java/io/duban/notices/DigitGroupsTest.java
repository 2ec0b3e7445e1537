package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that are written in groups of digits, or apart from their unit. */
class DigitGroupsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "栽植行道树3,450株", "栽植行道树3，450株", "栽植行道树3 450株", "栽植行道树3\u00A0450株",
        "栽植行道树3\u2009450株", "栽植行道树3\u202F450株", "栽植行道树3'450株", "栽植行道树３，４５０株"
      })
  void shouldReadTheWholeFigure(String words) {
    assertThat(NoticeText.figures(words + "。")).containsExactly("栽植行道树 3450株");
    assertThat(NoticeText.asked(words + "。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发放贷款1,250,000万元|发放贷款 1250000万元",
        "铺设管网12,300.5米|铺设管网 12300.5米",
        "培训河长1,200-1,500人次|培训河长 1200-1500人次",
        "新增耕地1 200 亩以上|新增耕地 1200亩",
        "整治沟渠6.5 万 米|整治沟渠 6.5万米"
      })
  void shouldReadGroupsOfEveryLength(String words, String figure) {
    assertThat(NoticeText.figures(words + "。")).containsExactly(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "整治沟渠2,6000米",
        "整治沟渠12, 600米",
        "整治沟渠6. 5公里",
        "发展会员3.000户",
        "整治沟渠四十六条",
        "入户率达到百分之九十二",
        "发展会员近百家",
        "新建泵站十余座"
      })
  void shouldAskWhereNobodyCanTell(String words) {
    assertThat(NoticeText.figures(words + "。")).isEmpty();
    assertThat(NoticeText.asked(words + "。"))
        .singleElement()
        .asString()
        .startsWith("FIGURE_UNCLEAR");
  }

  @Test
  void shouldKeepTwoFiguresApart() {
    assertThat(NoticeText.figures("建成泵站12座，新打机井350口、蓄水池120座。"))
        .containsExactly("建成泵站 12座", "新打机井 350口", "蓄水池 120座");
  }
}
