package io.duban.office.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.policy.Policy;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.report.ReportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentIdTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @Test
  void shouldBeAUuidOfVersion7ThatIntakeTakes() {
    // When
    String id = id("gxj", DAY, 40.0, Map.of("m1", 10.0), "ok", null);

    // Then
    UUID uuid = UUID.fromString(id);
    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16))
        .isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
    assertThat(ReportCheck.check(report(id, "gxj", DAY, 40.0, Map.of(), "ok", null), DAY))
        .isEmpty();
  }

  @Test
  void shouldBeTheSameForTheSameContentWhateverItsOrder() {
    // When
    Set<String> ids =
        Set.copyOf(
            List.of(
                id("gxj", DAY, 40.0, Map.of("m1", 1.0, "m2", 2.0), "ok", null),
                id("gxj", DAY, 40.0, Map.of("m2", 2.0, "m1", 1.0), "ok", null)));

    // Then
    assertThat(ids).hasSize(1);
  }

  @Test
  void shouldBeAnotherWhereAnythingDiffers() {
    // When
    List<String> ids =
        List.of(
            id("gxj", DAY, 40.0, Map.of("m1", 10.0), "ok", null),
            id("czj", DAY, 40.0, Map.of("m1", 10.0), "ok", null),
            id("gxj", DAY.plusDays(1), 40.0, Map.of("m1", 10.0), "ok", null),
            id("gxj", DAY, 41.0, Map.of("m1", 10.0), "ok", null),
            id("gxj", DAY, 40.0, Map.of("m1", 11.0), "ok", null),
            id("gxj", DAY, 40.0, Map.of("m2", 10.0), "ok", null),
            id("gxj", DAY, 40.0, Map.of("m1", 10.0), "OK", null),
            id("gxj", DAY, 40.0, Map.of("m1", 10.0), "ok", "typo"));

    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static String id(
      String unit,
      LocalDate asOf,
      Double percent,
      Map<String, Double> values,
      String narrative,
      String reason) {
    return ContentId.of(
        report("", unit, asOf, percent, values, narrative, reason), Policy.DEFAULT.zone());
  }

  private static Report report(
      String id,
      String unit,
      LocalDate asOf,
      Double percent,
      Map<String, Double> values,
      String narrative,
      String reason) {
    return new Report(
        id,
        "linhe-2026/009",
        unit,
        asOf,
        ReportStatus.IN_PROGRESS,
        percent,
        values,
        narrative,
        "",
        "",
        List.of(),
        null,
        reason,
        null);
  }
}
