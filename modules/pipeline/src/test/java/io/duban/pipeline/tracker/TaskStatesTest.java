package io.duban.pipeline.tracker;

import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.ProcessorFixture;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskStatesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-20");

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final EncodedDeserializer decoder = new EncodedDeserializer(registry);
  private final ProcessorFixture fixture =
      new ProcessorFixture(Topics.JOURNAL, TrackerStores.all());
  private final TaskTracker tracker = new TaskTracker(Policy.DEFAULT);

  @Test
  void shouldReadBackWhatIsInUse() {
    // Given
    TaskStates states = new TaskStates(fixture.context(), decoder);
    TaskState kept = aLife(states);

    // When
    TaskState loaded = new TaskStates(fixture.context(), decoder).get(Events.TASK);

    // Then
    assertThat(states.get(Events.TASK)).isSameAs(kept);
    assertThat(loaded).isEqualTo(kept).isNotSameAs(kept);
    assertThat(kept.alerts()).isNotEmpty();
    assertThat(kept.rulings().all()).isNotEmpty();
  }

  @Test
  void shouldWakeATaskOnlyOnItsLatestDay() {
    // Given
    TaskStates states = new TaskStates(fixture.context(), decoder);
    TaskState known = aLife(states);
    LocalDate later = known.wakeOn().plusDays(3);
    TaskState moved =
        new TaskState(
            known.task(),
            known.rulings(),
            known.submitted(),
            known.quarters(),
            known.alerts(),
            known.hidden(),
            later);
    states.put(Events.TASK, known, moved);

    // When
    Iterable<String> early = states.takeDue(later.minusDays(1));

    // Then
    assertThat(early).isEmpty();
    assertThat(states.takeDue(later)).containsExactly(Events.TASK);
    assertThat(states.takeDue(later.plusYears(1))).isEmpty();
  }

  @Test
  void shouldNotKnowATaskThatIsNotDefined() {
    // Given
    TaskStates states = new TaskStates(fixture.context(), decoder);

    // When
    TaskState state = states.get("linhe-2026/999");

    // Then
    assertThat(state).isNull();
  }

  /** Defines a task, falls behind, and has its completion returned. */
  private TaskState aLife(TaskStates states) {
    Task task = task().build();
    states.define(Events.TASK, encoded(task));
    TrackingResult defined = tracker.define(null, TaskMapping.task(task), DAY);
    states.put(Events.TASK, null, defined.state());
    TrackingResult reported =
        tracker.report(
            defined.state(),
            ReportMapping.report(
                report().setAsOf(DAY).setValues(Map.of(Events.METRIC, 1.5)).build()),
            at("2026-03-20", "09:00"),
            DAY);
    states.put(Events.TASK, defined.state(), reported.state());
    TrackingResult directed =
        tracker.direct(
            reported.state(),
            DirectiveMapping.directive(
                    Events.directive().setKind(DirectiveKind.COMPLETION_RETURNED).build())
                .orElseThrow(),
            at("2026-03-20", "10:00"),
            DAY);
    states.put(Events.TASK, reported.state(), directed.state());
    return directed.state();
  }

  private byte[] encoded(Task task) {
    try (AvroSerializer<Task> serializer =
        new AvroSerializer<>(
            registry, Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, true), false)) {
      return serializer.serialize(Topics.TASKS.name(), task);
    }
  }
}
