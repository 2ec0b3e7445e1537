package io.duban.office.papers;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.office.SampleEvents;
import io.duban.rules.alert.Clearance;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a sentence of its own for every change, in both languages. */
class EveryRuleSentenceTest {
  private static final Map<String, Map<String, String>> PARAMETERS =
      Map.ofEntries(
          entry(
              "BEHIND_SCHEDULE",
              Map.of(
                  "planned", "50.00", "earned", "20.00", "behind", "30.00", "quarter", "2026Q2")),
          entry("REPORT_MISSING", Map.of("period", "2026-04", "due", "2026-04-30")),
          entry("DEADLINE_MISSED", Map.of("deadline", "2026-06-30")),
          entry(
              "CEILING_BREACHED",
              Map.of(
                  "name",
                  "N",
                  "actual",
                  "6",
                  "ceiling",
                  "5",
                  "unitOfMeasure",
                  "%",
                  "quarter",
                  "2026Q1")),
          entry(
              "FLOOR_BREACHED",
              Map.of(
                  "name",
                  "N",
                  "actual",
                  "6",
                  "floor",
                  "7",
                  "unitOfMeasure",
                  "%",
                  "quarter",
                  "2026Q1")),
          entry("REGRESSED", Map.of("said", "70", "counted", "80", "asOf", "2026-03-31")),
          entry(
              "STALLED",
              Map.of("value", "50", "from", "2026-04-01", "period", "2026Q3", "periods", "2")),
          entry("BLOCKED", Map.of("asOf", "2026-03-31", "obstacles", "no land")),
          entry("NOT_STARTED", Map.of("start", "2026-03-01", "asOf", "2026-04-01")),
          entry("CONFLICT", Map.of("unitName", "U", "said", "70", "counted", "80", "count", "1")),
          entry(
              "SHORTFALL_FORECAST",
              Map.of(
                  "name",
                  "N",
                  "expected",
                  "80",
                  "target",
                  "100",
                  "unitOfMeasure",
                  "t",
                  "deadline",
                  "2026-12-31")),
          entry("ORDER_OVERDUE", Map.of("order", "o-1", "due", "2026-05-15", "count", "1")),
          entry("DUE_SOON", Map.of("period", "2026Q1", "due", "2026-03-31")));

  static Stream<String> rules() {
    return LagRules.ALL.stream().map(LagRule::name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldSayWhatWasFound(String rule) {
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      for (AlertChange change :
          new AlertChange[] {AlertChange.RAISED, AlertChange.ESCALATED, AlertChange.DE_ESCALATED}) {
        // When
        String sentence =
            AlertSentences.of(locale)
                .sentence(SampleEvents.alert(rule, change, Light.YELLOW, PARAMETERS.get(rule)));

        // Then
        assertThat(sentence)
            .doesNotContain("{")
            .doesNotContain(Words.of(locale).rule(rule) + "\u201D")
            .doesNotContain("was found");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Clearance.Cause.class)
  void shouldSayOfEveryRuleWhatPutAnEndToIt(Clearance.Cause cause) {
    rules()
        .forEach(
            rule -> {
              // Given
              Alert alert =
                  SampleEvents.alert(
                      rule, AlertChange.CLEARED, Light.YELLOW, Map.of("cause", cause.name()));

              // When
              String sentence = AlertSentences.of(Locale.ENGLISH).sentence(alert);

              // Then
              assertThat(sentence).contains("had stood since").doesNotContain("no longer holds");
            });
  }

  @Test
  void shouldNameTheDayOfAnApproval() {
    // Given
    Alert alert =
        SampleEvents.alert(
            "STALLED",
            AlertChange.CLEARED,
            Light.YELLOW,
            Map.of("cause", "APPROVED", "approved", "2026-07-01"));

    // When
    String sentence = AlertSentences.of(Locale.ENGLISH).sentence(alert);

    // Then
    assertThat(sentence).contains("completion was approved on 1 July 2026");
  }
}
