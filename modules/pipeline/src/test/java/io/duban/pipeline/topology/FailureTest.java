package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.UndecodableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

  @Test
  void shouldStopRatherThanRefuseWhenTheRegistryIsDown() {
    // Given
    AtomicBoolean down = new AtomicBoolean();
    try (TopologyFixture pipeline = new TopologyFixture(registry -> failing(registry, down))) {
      pipeline.begin("2026-01-20");
      pipeline.define(task(), at("2026-01-20", "08:00"));
      down.set(true);

      // When
      Throwable failure =
          catchThrowable(() -> pipeline.report(report(), at("2026-01-20", "09:00")));

      // Then
      assertThat(failure).hasRootCauseInstanceOf(RegistryUnavailableException.class);
      assertThat(pipeline.refused()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ownTopics")
  void shouldStopRatherThanPassOverWhatItCannotReadInATopicOfItsOwn(Topic topic) {
    // Given
    try (TopologyFixture pipeline = new TopologyFixture()) {
      // When
      Throwable failure =
          catchThrowable(
              () -> pipeline.pipeBytes(topic, "linhe", new byte[] {1}, at("2026-01-20", "09:00")));

      // Then
      assertThat(failure).hasRootCauseInstanceOf(UndecodableException.class);
      assertThat(pipeline.refused()).isEmpty();
    }
  }

  private static List<Topic> ownTopics() {
    return List.of(Topics.JOURNAL, Topics.SETTLED_ROWS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e15, -1e15, -0.0, Double.MIN_VALUE, 4e-320})
  void shouldTakeAFigureOfAnySizeThatFits(double figure) {
    // Given
    try (TopologyFixture pipeline = new TopologyFixture()) {
      pipeline.begin("2026-01-20");
      pipeline.define(task(), at("2026-01-20", "08:00"));
      pipeline.read(Topics.TASK_QUARTERS, TaskQuarter.class);

      // When
      pipeline.report(report().setValues(Map.of(Events.METRIC, figure)), at("2026-01-20", "09:00"));

      // Then
      assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class)).hasSize(1);
      assertThat(pipeline.refused()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e308, -1e308, 1.1e15})
  void shouldSetAsideAFigureBeyondAllMeasure(double figure) {
    // Given
    try (TopologyFixture pipeline = new TopologyFixture()) {
      pipeline.begin("2026-01-20");
      pipeline.define(task(), at("2026-01-20", "08:00"));

      // When
      pipeline.report(report().setValues(Map.of(Events.METRIC, figure)), at("2026-01-20", "09:00"));

      // Then
      assertThat(pipeline.refused())
          .extracting(Refused::reason)
          .containsExactly(ReasonCode.INVALID_VALUE);
    }
  }

  private static SchemaRegistry failing(SchemaRegistry registry, AtomicBoolean down) {
    return (SchemaRegistry)
        Proxy.newProxyInstance(
            SchemaRegistry.class.getClassLoader(),
            new Class<?>[] {SchemaRegistry.class},
            (proxy, method, arguments) -> {
              if (down.get()) {
                throw new RegistryUnavailableException("nobody answers");
              }
              try {
                return method.invoke(registry, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
