package io.duban.rules.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.AlertChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of one day each, written G (nothing wrong), Y and R; a dot is a day nobody looked. */
class AlertLifeCycleTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final AlertKey KEY = new AlertKey("BEHIND_SCHEDULE", "");

  @ParameterizedTest
  @CsvSource({
    "G, 2, ''",
    "Y, 2, 1:RAISED:YELLOW",
    "YY, 2, 1:RAISED:YELLOW",
    "YR, 2, 1:RAISED:YELLOW 1:ESCALATED:RED",
    "RYG, 2, 1:RAISED:RED",
    "RY.Y, 2, 1:RAISED:RED 1:DE_ESCALATED:YELLOW",
    "RYY, 2, 1:RAISED:RED",
    "RYYY, 2, 1:RAISED:RED 1:DE_ESCALATED:YELLOW",
    "RYRYY, 2, 1:RAISED:RED",
    "YGG, 2, 1:RAISED:YELLOW",
    "YGGG, 2, 1:RAISED:YELLOW 1:CLEARED:YELLOW",
    "YGYGG, 2, 1:RAISED:YELLOW",
    "YGGGY, 2, 1:RAISED:YELLOW 1:CLEARED:YELLOW 2:RAISED:YELLOW",
    "RG, 0, 1:RAISED:RED 1:CLEARED:RED",
    "RGR, 0, 1:RAISED:RED 1:CLEARED:RED 2:RAISED:RED",
    "RGG, 1, 1:RAISED:RED 1:CLEARED:RED"
  })
  void shouldGoUpAtOnceAndDownWhenBetterFactsHaveHeld(String facts, int hold, String changes) {
    assertThat(String.join(" ", lives(facts, hold))).isEqualTo(changes);
  }

  @Test
  void shouldFollowTheFactsOfADayFromHowItBegan() {
    // Given
    AlertState raised = AlertLifeCycle.follow(null, finding('R'), FIRST, 0);
    LocalDate next = FIRST.plusDays(1);

    // When
    AlertState calmed = AlertLifeCycle.follow(raised, finding('G'), next, 0);
    AlertState again = AlertLifeCycle.follow(calmed, finding('R'), next, 0);

    // Then
    assertThat(calmed.now().open()).isFalse();
    assertThat(again).isEqualTo(AlertLifeCycle.follow(raised, finding('R'), next, 0));
    assertThat(again.now().sequence()).isEqualTo(1);
    assertThat(again.now().since()).isEqualTo(FIRST);
  }

  @Test
  void shouldHaveNothingToRememberOfAnAlertTakenBackOnItsFirstDay() {
    // Given
    AlertState raised = AlertLifeCycle.follow(null, finding('R'), FIRST, 0);

    // When
    AlertState takenBack = AlertLifeCycle.follow(raised, finding('G'), FIRST, 0);

    // Then
    assertThat(raised.blank()).isFalse();
    assertThat(takenBack.blank()).isTrue();
    assertThat(AlertLifeCycle.change(KEY, raised, takenBack, Optional.empty()))
        .map(AlertChange::kind)
        .contains(Kind.CLEARED);
  }

  private static List<String> lives(String facts, int hold) {
    List<String> changes = new ArrayList<>();
    AlertState state = null;
    for (int day = 0; day < facts.length(); day++) {
      if (facts.charAt(day) == '.') {
        continue;
      }
      Optional<Finding> finding = finding(facts.charAt(day));
      AlertState after = AlertLifeCycle.follow(state, finding, FIRST.plusDays(day), hold);
      AlertLifeCycle.change(KEY, state, after, finding)
          .map(change -> change.sequence() + ":" + change.kind() + ":" + change.severity())
          .ifPresent(changes::add);
      state = after;
    }
    return changes;
  }

  private static Optional<Finding> finding(char fact) {
    return switch (fact) {
      case 'Y' -> Optional.of(new Finding("", Severity.YELLOW, Map.of(), List.of()));
      case 'R' -> Optional.of(new Finding("", Severity.RED, Map.of(), List.of()));
      default -> Optional.empty();
    };
  }
}
