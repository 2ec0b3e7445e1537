package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.eventId;
import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.registry.SchemaDefinition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final Topic OWN = Topics.progress(Events.UNIT);
  private static final Instant NOW = at("2026-01-20", "10:00");
  private static final String TOO_LONG = "长".repeat(4_001);

  static final List<Arguments> REPORTS =
      List.of(
          refused(ReasonCode.CLAIMS_ANOTHER_UNIT, report -> report.setUnit("bureau-b")),
          refused(ReasonCode.UNKNOWN_TASK, report -> report.setTask("")),
          refused(ReasonCode.UNKNOWN_TASK, report -> report.setTask("linhe-2026/001|2026Q1")),
          refused(ReasonCode.UNKNOWN_TARGET, report -> report.setValues(Map.of("m9", 1.0))),
          refused(ReasonCode.PERCENT_OUT_OF_RANGE, report -> report.setPercent(101.0)),
          refused(ReasonCode.PERCENT_OUT_OF_RANGE, report -> report.setPercent(-0.5)),
          refused(ReasonCode.NOT_A_NUMBER, report -> report.setPercent(Double.NaN)),
          refused(
              ReasonCode.NOT_A_NUMBER,
              report -> report.setValues(Map.of(Events.METRIC, Double.POSITIVE_INFINITY))),
          refused(
              ReasonCode.AS_OF_IN_FUTURE, report -> report.setAsOf(LocalDate.parse("2026-01-21"))),
          refused(
              ReasonCode.AS_OF_OUTSIDE_PLAN,
              report -> report.setAsOf(LocalDate.parse("2025-12-31"))),
          refused(ReasonCode.TEXT_TOO_LONG, report -> report.setNarrative(TOO_LONG)),
          refused(ReasonCode.TEXT_TOO_LONG, report -> report.setObstacles(TOO_LONG)),
          refused(ReasonCode.TEXT_TOO_LONG, report -> report.setNarrative("x".repeat(100 * 1024))),
          refused(
              ReasonCode.TOO_MANY_ITEMS,
              report -> report.setEvidence(Arrays.asList("x,".repeat(21).split(",")))),
          refused(
              ReasonCode.NOTHING_REPORTED, report -> report.setNarrative("").setValues(Map.of())),
          refused(ReasonCode.CORRECTION_WITHOUT_REASON, report -> report.setCorrects(eventId(7))),
          refused(ReasonCode.MALFORMED_EVENT_ID, report -> report.setEventId("42")));

  private final TopologyFixture pipeline = new TopologyFixture();

  @BeforeEach
  void defineTask() {
    pipeline.begin("2026-01-01");
    pipeline.define(task(), at("2026-01-01", "09:00"));
    pipeline.begin("2026-01-02", "2026-01-20");
    pipeline.report(report().setEventId(eventId(99)), at("2026-01-20", "09:00"));
    pipeline.read(Topics.TASK_QUARTERS, TaskQuarter.class);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @ParameterizedTest(name = "{0} #{index}")
  @FieldSource("REPORTS")
  void shouldRefuseAReport(ReasonCode reason, UnaryOperator<ProgressReported.Builder> flaw) {
    // Given
    ProgressReported report = flaw.apply(report()).build();

    // When
    byte[] sent = pipeline.pipe(OWN, "any key", report, NOW);

    // Then
    assertSetAside(reason, sent);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseRubbish() {
    // Given
    byte[] rubbish = "not Avro at all".getBytes(UTF_8);

    // When
    pipeline.pipeBytes(OWN, Events.TASK, rubbish, NOW);

    // Then
    assertSetAside(ReasonCode.UNDECODABLE, rubbish);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseATruncatedRecord() {
    // Given
    byte[] whole = pipeline.encode(OWN, report().build());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    // When
    pipeline.pipeBytes(OWN, Events.TASK, half, NOW);

    // Then
    assertSetAside(ReasonCode.UNDECODABLE, half);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseARecordWithoutValue() {
    // When
    pipeline.pipeBytes(OWN, Events.TASK, null, NOW);

    // Then
    assertSetAside(ReasonCode.UNDECODABLE, null);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseASchemaTheRegistryDoesNotKnow() {
    // Given
    byte[] unknown = pipeline.encode(OWN, report().build());
    unknown[1] = 0x7f;

    // When
    pipeline.pipeBytes(OWN, Events.TASK, unknown, NOW);

    // Then
    assertSetAside(ReasonCode.UNKNOWN_SCHEMA, unknown);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseAnEventOfAnotherTopic() {
    // Given
    byte[] tick = pipeline.encode(Topics.CLOCK, new Tick(LocalDate.parse("2026-01-21")));

    // When
    pipeline.pipeBytes(OWN, Events.TASK, tick, NOW);

    // Then
    assertSetAside(ReasonCode.UNEXPECTED_TYPE, tick);
    assertTheRestFlowsOn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"string\"", "\"null\"", "{\"type\": \"array\", \"items\": \"int\"}"})
  void shouldRefuseAValueThatIsNoRecordAlthoughItsSchemaIsKnown(String schema) {
    // Given
    int id = pipeline.registry().register("elsewhere", SchemaDefinition.avro(schema));
    byte[] value = ByteBuffer.allocate(6).put((byte) 0).putInt(id).put((byte) 0).array();
    byte[] bytes = schema.contains("null") ? Arrays.copyOf(value, 5) : value;

    // When
    pipeline.pipeBytes(OWN, Events.TASK, bytes, NOW);

    // Then
    assertSetAside(ReasonCode.UNEXPECTED_TYPE, bytes);
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseADayThatHasNotBegun() {
    // Given
    byte[] tick = pipeline.encode(Topics.CLOCK, new Tick(LocalDate.parse("2126-01-21")));

    // When
    pipeline.pipeBytes(Topics.CLOCK, "2126-01-21", tick, NOW);

    // Then
    assertSetAside(ReasonCode.AS_OF_IN_FUTURE, tick, "duban.clock.v1/0/20");
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseAUnitNobodyRegistered() {
    // When
    byte[] sent = pipeline.report(report().setUnit("bureau-z"), NOW);

    // Then
    assertSetAside(ReasonCode.UNKNOWN_UNIT, sent, "duban.progress.v1.bureau-z/0/1");
    assertTheRestFlowsOn();
  }

  @Test
  void shouldRefuseAUnitWithoutPartInTheTask() {
    // Given
    pipeline.register(Events.unit("bureau-z"), at("2026-01-20", "09:00"));

    // When
    byte[] sent = pipeline.report(report().setUnit("bureau-z"), NOW);

    // Then
    assertSetAside(ReasonCode.UNIT_NOT_ASSIGNED, sent, "duban.progress.v1.bureau-z/0/1");
    assertTheRestFlowsOn();
  }

  private void assertSetAside(ReasonCode reason, byte[] sent) {
    assertSetAside(reason, sent, "duban.progress.v1.bureau-a/0/1");
  }

  private void assertSetAside(ReasonCode reason, byte[] sent, String source) {
    List<Refused> refused = pipeline.refused();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).reason()).isEqualTo(reason);
    assertThat(refused.get(0).value()).isEqualTo(Refused.encoded(sent));
    assertThat(refused.get(0).source()).isEqualTo(source);
    assertThat(refused.get(0).detail()).isNotBlank();
  }

  private void assertTheRestFlowsOn() {
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class)).isEmpty();
    pipeline.report(
        report().setEventId(eventId(100)).setValues(Map.of(Events.METRIC, 12.0)),
        at("2026-01-20", "11:00"));
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getEvidence)
        .containsExactly(List.of(eventId(100)));
    assertThat(pipeline.refused()).isEmpty();
  }

  private static Arguments refused(
      ReasonCode reason, UnaryOperator<ProgressReported.Builder> flaw) {
    return Arguments.of(reason, flaw);
  }
}
