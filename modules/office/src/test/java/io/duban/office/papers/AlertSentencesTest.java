package io.duban.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.office.SampleEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlertSentencesTest {
  private static final Map<String, String> BEHIND =
      Map.of(
          "metric", "m1",
          "planned", "24.66",
          "earned", "8.00",
          "behind", "16.66",
          "quarter", "2026Q1",
          "caughtUp", "false");

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(
            alert("BEHIND_SCHEDULE", AlertChange.RAISED, Light.YELLOW, BEHIND),
            "黄灯预警|新建市级以上创新平台25家：截至一季度计划24.66%，实际完成8.00%，落后16.66个百分点（工业和信息化局）",
            "New yellow alert | 新建市级以上创新平台25家: 24.66% was planned for the first quarter, "
                + "8.00% is done, 16.66 percent points behind (工业和信息化局)"),
        Arguments.of(
            alert(
                "BEHIND_SCHEDULE",
                AlertChange.DE_ESCALATED,
                Light.YELLOW,
                with(BEHIND, "caughtUp", "true")),
            "降为黄灯|新建市级以上创新平台25家：截至一季度计划24.66%，实际完成8.00%，已赶上进度，因本季度曾亮红灯仍按黄灯管理（工业和信息化局）",
            "Down to yellow | 新建市级以上创新平台25家: 24.66% was planned for the first quarter, 8.00% "
                + "is done; it has caught up but stays yellow for a quarter that was red (工业和信息化局)"),
        Arguments.of(
            alert("BEHIND_SCHEDULE", AlertChange.CLEARED, Light.RED, Map.of()),
            "预警解除|新建市级以上创新平台25家：已跟上计划进度，原红灯预警始于2026年4月1日（工业和信息化局）",
            "Cleared | 新建市级以上创新平台25家: no longer behind schedule; the red alert had stood since "
                + "1 April 2026 (工业和信息化局)"),
        Arguments.of(
            alert(
                "REPORT_MISSING",
                AlertChange.ESCALATED,
                Light.RED,
                Map.of("period", "2026-04", "due", "2026-04-30", "again", "true")),
            "升为红灯|新建市级以上创新平台25家：连续两次未按时报送进展情况，其中4月应于2026年4月30日前报送，至今未报（工业和信息化局）",
            "Up to red | 新建市级以上创新平台25家: two reports running have not come in time; the one for "
                + "April was due on 30 April 2026 and is still missing (工业和信息化局)"),
        Arguments.of(
            alert(
                "CEILING_BREACHED",
                AlertChange.RAISED,
                Light.YELLOW,
                Map.of(
                    "name", "失业率",
                    "actual", "5.4",
                    "ceiling", "5.500000",
                    "unitOfMeasure", "%",
                    "quarter", "2026Q1")),
            "黄灯预警|新建市级以上创新平台25家：一季度失业率为5.4%，已接近5.5%的控制上限（工业和信息化局）",
            "New yellow alert | 新建市级以上创新平台25家: 失业率 for the first quarter is 5.4%, close to "
                + "the ceiling of 5.5% (工业和信息化局)"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void shouldSayItInBothLanguages(Alert alert, String chinese, String english) {
    // Given
    List<Locale> languages = List.of(Locale.CHINESE, Locale.ENGLISH);

    // When
    List<String> said =
        languages.stream().map(locale -> AlertSentences.of(locale).sentence(alert)).toList();

    // Then
    assertThat(said).containsExactly(chinese, english);
  }

  @ParameterizedTest
  @EnumSource(AlertChange.class)
  void shouldSaySomethingOfARuleItDoesNotKnow(AlertChange change) {
    // Given
    Alert alert = alert("NEW_RULE", change, Light.RED, Map.of("due", "2026-99-99"));

    // When
    String sentence = AlertSentences.of(Locale.CHINESE).sentence(alert);

    // Then
    assertThat(sentence).contains("|新建市级以上创新平台25家：").contains("NEW_RULE");
  }

  @Test
  void shouldNotShowAPlaceholderWhenAParameterIsMissing() {
    // Given
    Alert alert = alert("BEHIND_SCHEDULE", AlertChange.RAISED, Light.RED, Map.of());

    // When
    String sentence = AlertSentences.of(Locale.CHINESE).sentence(alert);

    // Then
    assertThat(sentence).isEqualTo("红灯预警|新建市级以上创新平台25家：发现“进度滞后”情况（工业和信息化局）");
  }

  @Test
  void shouldNameTheFirstOfManyUnits() {
    // Given
    Alert alert =
        Alert.newBuilder(alert("X", AlertChange.RAISED, Light.RED, Map.of()))
            .setUnits(List.of("财政局", "商务局", "农业农村局", "科学技术局"))
            .build();

    // When
    String sentence = AlertSentences.of(Locale.CHINESE).sentence(alert);

    // Then
    assertThat(sentence).endsWith("（财政局等4家单位）");
  }

  @Test
  void shouldNotLetTheWordsOfOthersSteerTheTerminalOrBeTakenForAPlaceholder() {
    // Given
    Alert alert =
        Alert.newBuilder(alert("X", AlertChange.RAISED, Light.RED, Map.of()))
            .setTitle("a\u001B[2J\n{units}$1")
            .build();

    // When
    String sentence = AlertSentences.of(Locale.ENGLISH).sentence(alert);

    // Then
    assertThat(sentence).startsWith("New red alert | a[2J {units}$1: ");
  }

  private static Alert alert(
      String rule, AlertChange change, Light light, Map<String, String> parameters) {
    return SampleEvents.alert(rule, change, light, parameters);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }
}
