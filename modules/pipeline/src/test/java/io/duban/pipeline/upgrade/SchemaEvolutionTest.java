package io.duban.pipeline.upgrade;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.registry.Compatibility;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A field is added while producers of both sorts run. */
class SchemaEvolutionTest {
  private static final Topic OWN = Topics.progress(Events.UNIT);
  private static final Schema OURS = ProgressReported.getClassSchema();

  private TopologyFixture pipeline;

  @BeforeEach
  void open() {
    pipeline = new TopologyFixture();
    pipeline.registry().setCompatibility(Compatibility.FULL_TRANSITIVE);
    pipeline.begin("2026-01-20");
    pipeline.define(Events.task(), at("2026-01-20", "08:00"));
    pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void shouldTakeReportsOfAProducerThatLacksTheNewestField() {
    // Given
    List<Schema.Field> fields = fields();
    fields.remove(OURS.getField("plan").pos());

    // When
    send(fields, 1);

    // Then
    assertJudged(1);
  }

  @Test
  void shouldTakeReportsOfAProducerThatHasAFieldMore() {
    // Given
    List<Schema.Field> fields = fields();
    fields.add(2, new Schema.Field("channel", Schema.create(Schema.Type.STRING), "How.", "web"));

    // When
    send(fields, 1);

    // Then
    assertJudged(1);
  }

  @Test
  void shouldTakeReportsOfAllSortsByTurns() {
    // Given
    List<Schema.Field> fewer = fields();
    fewer.remove(OURS.getField("plan").pos());
    List<Schema.Field> more = fields();
    more.add(new Schema.Field("channel", Schema.create(Schema.Type.STRING), "How.", "web"));

    // When
    send(more, 1);
    send(fewer, 2);
    send(fields(), 3);

    // Then
    assertJudged(3);
  }

  private void assertJudged(int reports) {
    assertThat(pipeline.refused()).isEmpty();
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .hasSize(reports)
        .last()
        .extracting(TaskQuarter::getEvidence)
        .isEqualTo(List.of(Events.eventId(reports)));
  }

  private void send(List<Schema.Field> fields, int number) {
    Schema schema =
        Schema.createRecord(
            OURS.getName(),
            OURS.getDoc(),
            OURS.getNamespace(),
            false,
            fields.stream().map(field -> new Schema.Field(field, field.schema())).toList());
    ProgressReported report =
        Events.report()
            .setEventId(Events.eventId(number))
            .setValues(Map.of(Events.METRIC, (double) number))
            .build();
    GenericRecord record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      Schema.Field ours = OURS.getField(field.name());
      record.put(field.name(), ours == null ? "mobile" : generic(report, ours));
    }
    try (AvroSerializer<GenericRecord> serializer =
        new AvroSerializer<>(
            pipeline.registry(), Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, true), false)) {
      pipeline.pipeBytes(
          OWN,
          Events.TASK,
          serializer.serialize(OWN.name(), record),
          at("2026-01-20", "09:00").plusSeconds(number));
    }
  }

  /** The value as a program without our classes holds it. */
  private static Object generic(ProgressReported report, Schema.Field field) {
    return switch (field.name()) {
      case "asOf" -> (int) report.getAsOf().toEpochDay();
      case "status" -> new GenericData.EnumSymbol(field.schema(), report.getStatus().name());
      default -> report.get(field.pos());
    };
  }

  private static List<Schema.Field> fields() {
    return new ArrayList<>(OURS.getFields());
  }
}
