package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in which a figure, its name and its unit of measure have a cell each. */
class IndicatorTablesTest {
  @TempDir private Path dir;

  @Test
  void shouldTellUnitsOfMeasureFromBureaus() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "指标", "单位", "目标值", "责任单位", "完成时限"},
            new String[] {"1", "新建蓄水池", "座", "24", "水务局", "年底"},
            new String[] {"2", "自来水普及率", "%", "≥92.5", "水务局", "年底"},
            new String[] {"3", "管网漏损率", "%", "≤8", "城市管理局", "年底"},
            new String[] {"4", "新增灌溉面积", "万亩", "1.2", "农业农村局", "6月底"});

    // Then
    assertThat(reading.items()).allMatch(item -> item.task().assignments().size() == 1);
    assertThat(reading.items())
        .extracting(item -> NoticeText.figures(item.task()).get(0))
        .containsExactly("新建蓄水池 24座", "自来水普及率 92.5%", "管网漏损率 8%", "新增灌溉面积 1.2万亩");
    Target ceiling = task(reading, 2).targets().get(0);
    assertThat(ceiling.kind()).isEqualTo(TargetKind.CEILING);
    assertThat(ceiling.comparator()).isEqualTo(Comparator.AT_MOST);
    assertThat(ceiling.text()).isEqualTo("管网漏损率≤8%");
  }

  @Test
  void shouldStillReadAColumnOfBureaus() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "任务", "单位", "完成时限"},
            new String[] {"1", "新建蓄水池24座", "水务局", "年底"},
            new String[] {"2", "造林6亩", "林业局", "年底"});

    // Then
    assertThat(reading.items())
        .extracting(item -> item.task().assignments().get(0).unitName())
        .containsExactly("水务局", "林业局");
  }

  @Test
  void shouldFindTheUnitWhereverItStands() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "项目", "目标值（万吨）", "责任单位"},
            new String[] {"1", "粮食产量", "36.5", "农业农村局"},
            new String[] {"2", "蓄水池（座）", "24", "水务局"},
            new String[] {"3", "自来水普及率", "92%", "水务局"});

    // Then
    assertThat(reading.items())
        .extracting(item -> NoticeText.figures(item.task()).get(0))
        .containsExactly("粮食产量 36.5万吨", "蓄水池 24座", "自来水普及率 92%");
  }

  @Test
  void shouldReadAColumnOfNumbersBesideItsMeasures() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "建设内容", "计量单位", "数量", "责任单位"},
            new String[] {"1", "新建泵站", "座", "3", "水务局"},
            new String[] {"2", "铺设管网", "公里", "1,250", "水务局"});

    // Then
    assertThat(reading.items())
        .extracting(item -> NoticeText.figures(item.task()).get(0))
        .containsExactly("新建泵站 3座", "铺设管网 1250公里");
    assertThat(NoticeText.asked(reading)).noneMatch(question -> question.startsWith("NOT_READ"));
  }

  @Test
  void shouldTakeTheGoalOfTheYearAndAskForThoseOfItsParts() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "指标", "计量单位", "2025年完成", "2026年目标", "一季度目标", "责任单位"},
            new String[] {"1", "新建泵站", "座", "2", "3", "1", "水务局"},
            new String[] {"2", "管网漏损率", "%", "9", "8以内", "8.5", "水务局"});

    // Then
    assertThat(reading.items())
        .extracting(item -> NoticeText.figures(item.task()).get(0))
        .containsExactly("新建泵站 3座", "管网漏损率 8%");
    assertThat(task(reading, 1).targets().get(0).comparator()).isEqualTo(Comparator.AT_MOST);
    assertThat(NoticeText.asked(reading))
        .contains("FIGURE_UNCLEAR 1 [CONTEXT, TARGET]", "FIGURE_UNCLEAR 8.5 [CONTEXT, TARGET]");
  }

  @Test
  void shouldAskForANumberWithoutAMeasure() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "指标", "单位", "目标值", "责任单位"},
            new String[] {"1", "群众满意度", "分", "95", "信访局"},
            new String[] {"2", "新建泵站", "座", "3", "水务局"},
            new String[] {"3", "铺设管网", "公里", "50", "水务局"});

    // Then
    assertThat(task(reading, 0).assignments())
        .extracting(Assignment::unitName)
        .containsExactly("信访局");
    assertThat(NoticeText.asked(reading)).contains("FIGURE_UNCLEAR 95 [CONTEXT, TARGET]");
  }

  @Test
  void shouldReadOrAskEachCellByItself() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "任务", "数量", "单位", "责任单位", "完成时限"},
            new String[] {"1", "新建泵站", "12座", "座", "水务局", "年底"},
            new String[] {"2", "铺设管网", "3万5千", "米", "水务局", "年底"},
            new String[] {"3", "整治沟渠", "1/2", "公里", "水务局", "年底"},
            new String[] {"4", "新建水厂", "二十", "座", "水务局", "年底"},
            new String[] {"5", "新增水面", "3.6E+05", "平方米", "水务局", "年底"},
            new String[] {"6", "培训河长", "80*", "人次", "水务局", "年底"},
            new String[] {"7", "新增耕地", "2000", "亩", "水务局", "年底"},
            new String[] {"8", "供水水质", "95", "分", "水务局", "年底"},
            new String[] {"9", "新打机井", "9+", "口", "水务局", "年底"},
            new String[] {"10", "供水投诉", ">=7", "分", "水务局", "年底"});

    // Then
    assertThat(reading.items().stream().map(item -> NoticeText.figures(item.task())).toList())
        .containsExactly(
            List.of("新建泵站 12座"),
            List.of(),
            List.of(),
            List.of(),
            List.of("新增水面 360000平方米"),
            List.of(),
            List.of("新增耕地 2000亩"),
            List.of(),
            List.of(),
            List.of());
    assertThat(NoticeText.asked(reading).stream().filter(asked -> asked.startsWith("FIGURE")))
        .containsExactly(
            "FIGURE_UNCLEAR 3万5千米 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 1/2公里 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 二十座 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 80*人次 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 95 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 9+口 [CONTEXT, TARGET]",
            "FIGURE_UNCLEAR 7 [CONTEXT, TARGET]");
  }

  @Test
  void shouldKeepTheColumnsBehindTheFigures() throws IOException {
    // When
    NoticeReading reading =
        read(
            new String[] {"序号", "任务", "单位", "数量", "完成时限", "负责人"},
            new String[] {"1", "新建泵站", "座", "12", "8月底", "水务局"},
            new String[] {"2", "铺设管网", "公里", "3.5", "11月底", "水务局"});

    // Then
    assertThat(reading.items())
        .extracting(item -> item.task().deadline())
        .containsExactly(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 11, 30));
    assertThat(NoticeText.asked(reading)).anyMatch(asked -> asked.startsWith("UNIT_MISSING"));
  }

  @Test
  void shouldAskForAFigureInAColumnOfBureaus() throws IOException {
    // When
    NoticeReading reading =
        read(new String[] {"序号", "任务", "责任单位", "完成时限"}, new String[] {"1", "新建泵站", "12座", "年底"});

    // Then
    assertThat(task(reading, 0).assignments()).isEmpty();
    assertThat(NoticeText.asked(reading)).anyMatch(asked -> asked.startsWith("DUTY_UNCLEAR 12座"));
  }

  private static Task task(NoticeReading reading, int index) {
    return reading.items().get(index).task();
  }

  private NoticeReading read(String[]... rows) throws IOException {
    return TableFile.rows(dir, "xlsx", rows);
  }
}
