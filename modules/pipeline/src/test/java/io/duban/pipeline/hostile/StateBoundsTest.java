package io.duban.pipeline.hostile;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Assignment;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Role;
import io.duban.contracts.Target;
import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever units send, what is kept and said of it can be written. */
class StateBoundsTest {
  private static final int STATE = 768 * 1024;
  private static final int ROW = 256 * 1024;
  private static final int BULLETIN = 15 * 1024 * 1024;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final TopologyFixture pipeline = new TopologyFixture();
  private final Map<String, Integer> largest = new TreeMap<>();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void shouldKeepEveryValueSmallWhateverAUnitSends(long seed) {
    // Given
    Random random = new Random(seed);
    List<String> units = List.of("bureau-a", "bureau-b", "bureau-c");
    HostileReports hostile = new HostileReports(seed, 30, units);
    pipeline.begin("2026-01-01");
    pipeline.define(large(30, units, "短"), at("2026-01-01", "08:00"));

    // When
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(100)); day = day.plusDays(1)) {
      pipeline.begin(day.toString());
      for (int i = 0; i < 15; i++) {
        String unit = units.get(random.nextInt(10) == 0 ? 1 : 0);
        pipeline.report(
            hostile.of(unit, Events.TASK, day),
            at(day.toString(), "09:00").plusMillis(random.nextInt(10_000)));
      }
      if (random.nextInt(10) == 0) {
        pipeline.direct(
            Events.directive()
                .setEventId(Events.eventId(day.getDayOfYear()))
                .setKind(DirectiveKind.COMPLETION_RETURNED)
                .setReason("字".repeat(4_000)),
            at(day.toString(), "17:00"));
      }
      see();
    }

    // Then
    assertThat(pipeline.refused()).isEmpty();
    assertSmall();
  }

  @Test
  void shouldKeepWhatCountsOfManyClaims() {
    // Given
    pipeline.begin("2026-01-01");
    pipeline.define(Events.task(), at("2026-01-01", "08:00"));

    // When
    for (int i = 0; i < 3_000; i++) {
      pipeline.report(
          Events.report()
              .setEventId(Events.eventId(i))
              .setAsOf(FIRST)
              .setStatus(ReportStatus.DONE_CLAIMED),
          at("2026-01-01", "09:00").plusMillis(i));
    }
    see();

    // Then
    assertThat(largest.get("test-task-standings-changelog")).isBetween(1_000, 20_000);
  }

  @Test
  void shouldWriteTheRowsAlertsAndBulletinOfTheLargestTask() {
    // Given
    List<String> units = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      units.add("%03d".formatted(i) + "u".repeat(60));
    }
    HostileReports hostile = new HostileReports(7, 60, units);
    pipeline.begin("2026-01-01");
    pipeline.define(large(60, units, "名".repeat(130)), at("2026-01-01", "08:00"));
    assertThat(pipeline.refused()).isEmpty();

    // When
    pipeline.begin("2026-01-02", "2026-03-31");
    LocalDate today = LocalDate.of(2026, 3, 31);
    for (int i = 0; i < 400; i++) {
      pipeline.report(
          hostile.of(units.get(i % 200), Events.TASK, today).setAsOf(today),
          at("2026-03-31", "09:00").plusSeconds(i));
      if (i % 20 == 0) {
        see();
      }
    }
    pipeline.begin("2026-04-01", "2026-04-10");
    see();

    // Then
    assertThat(largest).containsKey(Topics.BULLETINS.name());
    assertSmall();
  }

  private void see() {
    pipeline.largestValues().forEach((topic, bytes) -> largest.merge(topic, bytes, Math::max));
  }

  private void assertSmall() {
    assertThat(largest).hasSizeGreaterThan(10);
    largest.forEach((topic, bytes) -> assertThat(bytes).as(topic).isLessThan(most(topic)));
  }

  private static int most(String topic) {
    if (topic.equals(Topics.BULLETINS.name())) {
      return BULLETIN;
    }
    return topic.endsWith("-changelog") ? STATE : ROW;
  }

  private static Task.Builder large(int metrics, List<String> units, String name) {
    List<Target> targets = new ArrayList<>();
    for (int i = 1; i <= metrics; i++) {
      targets.add(Events.target().setMetric(HostileReports.metric(i)).setName(name).build());
    }
    List<Assignment> parts = new ArrayList<>();
    for (String unit : units) {
      Role role = parts.isEmpty() ? Role.LEAD : Role.RESPONSIBLE;
      parts.add(new Assignment(unit, name, role, null, false));
    }
    return Events.task().setTargets(targets).setAssignments(parts);
  }
}
