package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.assignment;
import static io.duban.pipeline.testing.Events.directive;
import static io.duban.pipeline.testing.Events.target;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Cadence;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.contracts.Task;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class OfficeRefusalTest {
  private static final Instant NOW = at("2026-01-01", "10:00");

  static final List<Arguments> TASKS =
      List.of(
          flawedTask("id of another region", task -> task.setRegion("elsewhere")),
          flawedTask("id of another year", task -> task.setYear(2025)),
          flawedTask("id with a bar", task -> task.setId("linhe-2026/001|2026Q1")),
          flawedTask("id without number", task -> task.setId("linhe-2026/")),
          flawedTask(
              "absurd year", task -> task.setId("linhe-2000000000/1").setYear(2_000_000_000)),
          flawedTask("due day", task -> task.setReporting(duty(32, null))),
          flawedTask("annual day", task -> task.setReporting(duty(31, "December"))),
          flawedTask(
              "unit twice",
              task ->
                  task.setAssignments(
                      List.of(
                          assignment("bureau-a", Role.LEAD),
                          assignment("bureau-a", Role.RESPONSIBLE)))),
          flawedTask(
              "metric twice", task -> task.setTargets(List.of(target().build(), target().build()))),
          flawedTask(
              "metric reserved",
              task -> task.setTargets(List.of(target().setMetric("percent").build()))));

  static final List<Arguments> DIRECTIVES =
      List.of(
          flawedDirective(
              ReasonCode.INVALID_DIRECTIVE, directive -> directive.setKind(DirectiveKind.UNKNOWN)),
          flawedDirective(
              ReasonCode.UNKNOWN_TASK, directive -> directive.setTask("linhe-2026/001|x")),
          flawedDirective(
              ReasonCode.INVALID_DIRECTIVE, directive -> directive.setKind(DirectiveKind.EXTENDED)),
          flawedDirective(ReasonCode.AUTHOR_MISSING, directive -> directive.setAuthor(" ")),
          flawedDirective(ReasonCode.REASON_MISSING, directive -> directive.setReason("")));

  private final TopologyFixture pipeline = new TopologyFixture();

  @BeforeEach
  void defineTask() {
    pipeline.begin("2026-01-01");
    pipeline.define(task(), at("2026-01-01", "09:00"));
    pipeline.read(Topics.TASK_QUARTERS, TaskQuarter.class);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("TASKS")
  void shouldRefuseATask(String flaw, UnaryOperator<Task.Builder> flawed) {
    // Given
    Task task = flawed.apply(task("linhe-2026/002")).build();

    // When
    byte[] sent = pipeline.pipe(Topics.TASKS, task.getId(), task, NOW);

    // Then
    assertSetAside(ReasonCode.INVALID_TASK, Topics.TASKS, 1, sent);
    pipeline.define(task("linhe-2026/003"), at("2026-01-01", "11:00"));
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getTask)
        .containsExactly("linhe-2026/003");
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("DIRECTIVES")
  void shouldRefuseADirective(ReasonCode reason, UnaryOperator<Directive.Builder> flawed) {
    // Given
    Directive directive = flawed.apply(directive()).build();

    // When
    byte[] sent = pipeline.pipe(Topics.DIRECTIVES, directive.getTask(), directive, NOW);

    // Then
    assertSetAside(reason, Topics.DIRECTIVES, 0, sent);
    pipeline.direct(directive(), at("2026-01-01", "11:00"));
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class)).hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("OFFICE_TOPICS")
  void shouldRefuseAnEventOfAnotherTopic(Topic topic) {
    // Given
    byte[] tick = pipeline.encode(Topics.CLOCK, new Tick(LocalDate.parse("2026-01-02")));

    // When
    pipeline.pipeBytes(topic, Events.TASK, tick, NOW);

    // Then
    List<Refused> refused = pipeline.refused();
    assertThat(refused).extracting(Refused::reason).containsExactly(ReasonCode.UNEXPECTED_TYPE);
    assertThat(refused.get(0).value()).isEqualTo(Refused.encoded(tick));
  }

  static final List<Topic> OFFICE_TOPICS = List.of(Topics.TASKS, Topics.DIRECTIVES, Topics.UNITS);

  private void assertSetAside(ReasonCode reason, Topic topic, long offset, byte[] sent) {
    List<Refused> refused = pipeline.refused();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).reason()).isEqualTo(reason);
    assertThat(refused.get(0).value()).isEqualTo(Refused.encoded(sent));
    assertThat(refused.get(0).source()).isEqualTo(topic.name() + "/0/" + offset);
    assertThat(refused.get(0).detail()).isNotBlank();
  }

  private static Reporting duty(int dayOfMonth, String annual) {
    return new Reporting(Cadence.MONTHLY, dayOfMonth, annual);
  }

  private static Arguments flawedTask(String flaw, UnaryOperator<Task.Builder> flawed) {
    return Arguments.of(flaw, flawed);
  }

  private static Arguments flawedDirective(
      ReasonCode reason, UnaryOperator<Directive.Builder> flawed) {
    return Arguments.of(reason, flawed);
  }
}
