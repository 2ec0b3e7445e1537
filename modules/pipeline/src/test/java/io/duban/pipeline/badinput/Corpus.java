package io.duban.pipeline.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Light;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.registry.SchemaDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Values to begin with: every event of the catalogue, and what is wrong by design. */
final class Corpus {
  /** Whose topic most of it goes to. */
  static final String UNIT = "bureau-mad";

  private static final int DEEP = 20_000;

  private final TopologyFixture pipeline;
  private final List<byte[]> values = new ArrayList<>();

  Corpus(TopologyFixture pipeline) {
    this.pipeline = pipeline;
    events();
    foreign();
    crooked();
  }

  List<byte[]> values() {
    return values;
  }

  private void events() {
    Topic own = Topics.progress(UNIT);
    values.add(pipeline.encode(own, Events.report().setUnit(UNIT).build()));
    values.add(
        pipeline.encode(
            own,
            Events.report()
                .setUnit(UNIT)
                .setPercent(40.0)
                .setValues(Map.of())
                .setEvidence(List.of("https://example.org/1"))
                .setObstacles("征地")
                .build()));
    values.add(pipeline.encode(Topics.TASKS, Events.task().build()));
    values.add(pipeline.encode(Topics.DIRECTIVES, Events.directive().build()));
    values.add(pipeline.encode(Topics.UNITS, Events.unit(UNIT)));
    values.add(pipeline.encode(Topics.CLOCK, new Tick(LocalDate.parse("2026-01-20"))));
  }

  /** Well formed, but of schemas that are not ours. */
  private void foreign() {
    values.add(written("\"string\"", encoder -> text(encoder, "a string")));
    values.add(written("\"null\"", encoder -> {}));
    values.add(written(Light.getClassSchema().toString(), encoder -> number(encoder, 1)));
    values.add(
        written(
            """
            {"type": "record", "name": "Leave", "namespace": "hr", "fields": [{"name": "days", "type": "int"}]}
            """,
            encoder -> number(encoder, 3)));
    // Our name, with a field that nests without end.
    values.add(
        written(
            """
            {"type": "record", "name": "Tick", "namespace": "io.duban.contracts", "fields": [
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "within", "type": ["null", "Tick"], "default": null}]}
            """,
            encoder -> nested(encoder, DEEP)));
  }

  private void crooked() {
    values.add(null);
    values.add(new byte[0]);
    values.add(new byte[] {0});
    values.add("{\"task\": \"linhe-2026/001\", \"percent\": 40}".getBytes(UTF_8));
    values.add("任务一已完成百分之四十".getBytes(UTF_8));
    values.add(ByteBuffer.allocate(5).put((byte) 0).putInt(Integer.MAX_VALUE).array());
    values.add(ByteBuffer.allocate(5).put((byte) 0).putInt(-1).array());
    values.add(new byte[100_000]);
  }

  private byte[] written(String schema, Consumer<BinaryEncoder> body) {
    int id =
        pipeline.registry().register("foreign-" + values.size(), SchemaDefinition.avro(schema));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    body.accept(encoder);
    try {
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void nested(BinaryEncoder encoder, int depth) {
    for (int level = 0; level < depth; level++) {
      number(encoder, 20_000);
      number(encoder, 1);
    }
    number(encoder, 20_000);
    number(encoder, 0);
  }

  private static void number(BinaryEncoder encoder, int number) {
    try {
      encoder.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(BinaryEncoder encoder, String text) {
    try {
      encoder.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
