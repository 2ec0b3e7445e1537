package io.duban.rules.policy;

import static io.duban.rules.testing.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyHistoryTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final PolicyHistory HISTORY =
      PolicyHistory.of(
          List.of(
              policy().version("old").graceDays(3).build(),
              policy().version("new").graceDays(9).validFrom(JULY).build()));

  @ParameterizedTest
  @CsvSource({"2026-01-01, old", "2026-06-30, old", "2026-07-01, new", "2027-01-01, new"})
  void shouldHoldFromItsDayOn(LocalDate day, String version) {
    assertThat(HISTORY.on(day).version()).isEqualTo(version);
  }

  @Test
  void shouldHoldBeforeItsFirstDayWhereThereIsNoEarlierOne() {
    PolicyHistory later = PolicyHistory.of(policy().version("new").validFrom(JULY).build());
    assertThat(later.on(JULY.minusDays(1)).version()).isEqualTo("new");
    assertThat(later.nextChange(JULY.minusDays(1))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-27, 2026-06-30, old", "2026-06-29, 2026-07-02, new"})
  void shouldKeepForAQuarterThePolicyThatHeldBeforeItsCut(
      LocalDate due, LocalDate cut, String version) {
    assertThat(HISTORY.cut(due)).isEqualTo(cut);
    assertThat(HISTORY.judging(due, LocalDate.of(2027, 1, 1)).version()).isEqualTo(version);
  }

  @Test
  void shouldSayWhenItChangesNext() {
    assertThat(HISTORY.nextChange(JULY.minusDays(1))).isEqualTo(JULY);
    assertThat(HISTORY.nextChange(JULY)).isNull();
  }

  @Test
  void shouldRefusePoliciesThatCannotBeToldApart() {
    assertThatThrownBy(
            () ->
                PolicyHistory.of(
                    List.of(policy().version("a").build(), policy().version("b").build())))
        .hasMessage("policies a and b both hold from the beginning; give one a later validFrom");
    assertThatThrownBy(
            () ->
                PolicyHistory.of(
                    List.of(
                        policy().version("a").build(),
                        policy().version("a").validFrom(JULY).build())))
        .hasMessage("policy version a is given twice; name each version differently");
  }

  @Test
  void shouldChooseByTheRegionOfTheTask() {
    Policies policies =
        new Policies(
            PolicyHistory.of(Policy.DEFAULT),
            Map.of("linhe", PolicyHistory.of(policy().version("linhe-1").build())));
    assertThat(policies.of("linhe").on(JULY).version()).isEqualTo("linhe-1");
    assertThat(policies.ofTask("linhe-2026/001").on(JULY).version()).isEqualTo("linhe-1");
    assertThat(policies.ofTask("east-linhe-2026/001").on(JULY)).isEqualTo(Policy.DEFAULT);
    assertThat(policies.ofTask("nonsense").on(JULY)).isEqualTo(Policy.DEFAULT);
  }

  @Test
  void shouldRefuseTwoZonesForDaysBeginForAllAtOnce() {
    Policy usual = Policy.DEFAULT;
    Policy elsewhere =
        new Policy(
            "utc",
            null,
            ZoneId.of("UTC"),
            usual.thresholds(),
            usual.dates(),
            usual.alerts(),
            usual.score());
    assertThatThrownBy(
            () ->
                new Policies(PolicyHistory.of(usual), Map.of("linhe", PolicyHistory.of(elsewhere))))
        .hasMessageContaining("one zone")
        .hasMessageContaining("[Asia/Shanghai, UTC]");
  }
}
