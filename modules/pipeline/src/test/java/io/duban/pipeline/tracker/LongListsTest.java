package io.duban.pipeline.tracker;

import static io.duban.pipeline.testing.Events.eventId;
import static io.duban.pipeline.testing.Events.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.duban.pipeline.codec.StateCodec;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.rules.policy.Policy;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Submissions;
import io.duban.rules.state.TaskState;
import io.duban.rules.testing.Directives;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The state of 0.1.0 kept every claim and knew no places. */
class LongListsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final int CLAIMS = 5_000;

  private final TaskTracker tracker = new TaskTracker(Policy.DEFAULT);

  @Test
  void shouldReadAllClaimsAndKeepThoseThatCount() throws IOException {
    // Given
    TaskState defined = tracker.define(null, TaskMapping.task(task().build()), DAY).state();
    TaskState old =
        new TaskState(
            defined.task(),
            defined.rulings(),
            claims(),
            defined.quarters(),
            defined.alerts(),
            defined.hidden(),
            defined.wakeOn());

    // When
    TaskState begun = tracker.begin(old, DAY.plusDays(1)).state();
    TrackingResult approved =
        tracker.direct(
            begun,
            Directives.approved(defined.task().id(), 1),
            TopologyFixture.at("2026-03-21", "10:00"),
            DAY.plusDays(1));

    // Then
    assertThat(old.submitted().claims()).hasSize(CLAIMS);
    assertThat(begun.submitted().claims()).hasSizeLessThan(100);
    assertThat(approved.state().rulings().all()).allMatch(Ruling::inForce);
    int bytes =
        StateCodec.of(Submissions.class).serializer().serialize("", begun.submitted()).length;
    assertThat(bytes).isLessThan(20_000);
  }

  private static Submissions claims() throws IOException {
    Instant first = TopologyFixture.at("2026-03-20", "09:00");
    Map<String, Object> claims = new TreeMap<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.put(
          eventId(i), Map.of("event", eventId(i), "at", first.plusSeconds(i).toEpochMilli()));
    }
    byte[] bytes =
        new ObjectMapper(new CBORFactory())
            .writeValueAsBytes(Map.of("claims", claims, "plans", Map.of()));
    return StateCodec.of(Submissions.class).deserializer().deserialize("", bytes);
  }
}
