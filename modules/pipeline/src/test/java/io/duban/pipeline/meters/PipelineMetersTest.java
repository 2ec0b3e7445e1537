package io.duban.pipeline.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ReasonCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineMetersTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-20");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  // Half a minute past the midnight that ends the day in Shanghai.
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-01-20T16:00:30Z"), ZoneId.of("Asia/Shanghai"));
  private final PipelineMeters meters = new PipelineMeters(registry, clock);

  @Test
  void shouldCountByReasonAndByRule() {
    // Given
    meters.refused(ReasonCode.NOT_A_NUMBER);
    meters.refused(ReasonCode.NOT_A_NUMBER);
    meters.alert("REPORT_MISSING", "RAISED");

    // When
    double refused =
        registry.get("duban.records.refused").tag("reason", "NOT_A_NUMBER").counter().count();

    // Then
    assertThat(refused).isEqualTo(2);
    assertThat(
            registry
                .get("duban.alerts")
                .tags("rule", "REPORT_MISSING", "change", "RAISED")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void shouldCountFromZeroSoThatTheFirstOfAllIsSeenToRise() {
    // When
    double first =
        registry.get("duban.records.refused").tag("reason", "PROCESSING_FAILED").counter().count();

    // Then
    assertThat(first).isZero();
    assertThat(
            registry
                .get("duban.alerts")
                .tags("rule", "ORDER_OVERDUE", "change", "RAISED")
                .counter()
                .count())
        .isZero();
  }

  @Test
  void shouldShowTheDayOfEachPartitionAndHowLateTheNextIs() {
    // Given
    meters.day(0, DAY.minusDays(1));
    meters.day(0, DAY);
    meters.day(1, DAY.plusDays(1));

    // When
    double late = gauge("duban.day.delay", "0");

    // Then
    assertThat(late).isEqualTo(30);
    assertThat(gauge("duban.day.delay", "1")).isZero();
    assertThat(gauge("duban.day", "0")).isEqualTo((double) DAY.toEpochDay());
  }

  @Test
  void shouldForgetAPartitionThatIsGone() {
    // Given
    meters.day(0, DAY);
    meters.day(1, DAY);

    // When
    meters.gone(0);

    // Then
    assertThat(registry.find("duban.day").gauges()).hasSize(1);
    assertThat(registry.find("duban.day.delay").gauges()).hasSize(1);
  }

  @Test
  void shouldCountForAHandlerThatIsGivenTheMeters() {
    // Given
    PipelineMeters given = PipelineMeters.from(Map.of(PipelineMeters.SETTING, meters));

    // When
    given.journalled();
    PipelineMeters.from(Map.of()).journalled();

    // Then
    assertThat(registry.get("duban.reports.journalled").counter().count()).isEqualTo(1);
  }

  private double gauge(String name, String partition) {
    return registry.get(name).tag("partition", partition).gauge().value();
  }
}
