package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
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
        "新建泵站十余座",
        "整治沟渠3万5千米",
        "发放贷款2亿4000万元",
        "修建渠道7公里300米",
        "整治沟渠4、800米",
        "整治沟渠4·800米",
        "整治沟渠4_800米",
        "整治沟渠4\u201A800米",
        "整治沟渠4\u066C800米",
        "整治沟渠4 ,800米",
        "整治沟渠4\t800米",
        "整治沟渠4\uE000800米",
        "整治沟渠4\u0302800米",
        "发放贷款4000万~1亿元",
        "发放贷款7千-8千万元",
        "发放贷款7、8亿元",
        "发放贷款4点2亿元",
        "发放贷款2个亿",
        "发放贷款2.5个亿元",
        "发放贷款两个亿",
        "发放贷款四亿二千万元",
        "发放贷款四点二亿元",
        "发放贷款五六亿元",
        "整治沟渠叁仟捌佰米",
        "整治沟渠1/3公里",
        "整治沟渠3½公里",
        "整治沟渠-7公里",
        "整治沟渠－7公里",
        "整治沟渠±7公里",
        "发放贷款4亿元±5%",
        "整治沟渠900-300米",
        "新建泵站𝟏𝟐座",
        "新建泵站①②座",
        "新建泵站¹²座",
        "整治沟渠7200*米",
        "整治沟渠7200[2]米",
        "整治沟渠7200（含续建）米",
        "发放贷款4.2.1亿元",
        "发放贷款4+2亿元"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "整治沟渠120公里（其中续建30公里）|整治沟渠 120公里",
        "新增水面3.6万平方米（约合54亩）|新增水面 3.6万平方米",
        "发放贷款4亿元（含）以上|发放贷款 4亿元",
        "发放贷款4亿元起|发放贷款 4亿元",
        "新建泵站3个月度考核优秀|",
        "新建水厂2座，5个亿元项目开工|新建水厂 2座;亿元项目开工 5个"
      })
  void shouldReadWhatOnlyLooksLikeThePartOfOne(String words, String figures) {
    assertThat(String.join(";", NoticeText.figures(words + "。")))
        .isEqualTo(figures == null ? "" : figures);
    assertThat(NoticeText.asked(words + "。")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"漏损控制在不超8%", "新增漏点≯8个", "新增漏点＜8个"})
  void shouldTellACeiling(String words) {
    assertThat(NoticeText.task(words + "。").targets())
        .singleElement()
        .extracting(Target::comparator)
        .isEqualTo(Comparator.AT_MOST);
  }
}
