package io.duban.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void shouldWriteKeysAsTheCatalogueSays() {
    assertThat(Keys.taskQuarter("linhe-2026/001", "2026-Q1")).isEqualTo("linhe-2026/001|2026-Q1");
    assertThat(Keys.alert("linhe-2026/001", "STALLED", "")).isEqualTo("linhe-2026/001|STALLED|");
    assertThat(Keys.alertDigest("bureau-a", LocalDate.of(2026, 3, 1)))
        .isEqualTo("bureau-a|2026-03-01");
    assertThat(Keys.unitQuarter("linhe", 2026, "bureau-a", "2026-Q1"))
        .isEqualTo("linhe-2026|bureau-a|2026-Q1");
  }

  @Test
  void shouldSortWhatWaitsByItsPlaceInTheJournal() {
    assertThat(Keys.waiting("linhe-2026/001", 9)).isLessThan(Keys.waiting("linhe-2026/001", 10));
  }

  @Test
  void shouldNotTakeOneTaskForAnother() {
    assertThat(Keys.taskQuarter("linhe-2026/0011", "2026-Q1"))
        .doesNotStartWith(Keys.prefix("linhe-2026/001"));
  }
}
