package io.duban.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.AlertChange;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.DigestLine;
import io.duban.contracts.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigestTextTest {

  @Test
  void shouldSayWhatIsOpenAndWhatChanged() {
    // Given
    LocalDate day = LocalDate.of(2026, 4, 1);
    AlertDigest digest =
        new AlertDigest(
            "nyj",
            "U",
            day,
            1,
            2,
            0,
            List.of(
                new DigestLine(
                    "t/1", "A", "DEADLINE_MISSED", 1, AlertChange.RAISED, Light.RED, day),
                new DigestLine("t/2", "B", "STALLED", 1, AlertChange.CLEARED, Light.YELLOW, day)),
            3);

    // When
    List<String> said =
        List.of(
            DigestText.of(Locale.ENGLISH).sentence(digest),
            DigestText.of(Locale.CHINESE).sentence(digest));

    // Then
    assertThat(said.get(0))
        .isEqualTo(
            "1 red, 2 yellow, 0 reminders open after 1 April 2026: raised, red: A (deadline"
                + " missed); cleared, yellow: B (stalled); 3 more are left out");
    assertThat(said.get(1)).startsWith("2026").contains("1件").contains("A").contains("进展停滞");
  }
}
