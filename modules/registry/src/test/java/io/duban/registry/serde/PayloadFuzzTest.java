package io.duban.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.sample.Visit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a sender writes, under whatever schema: it is read, or it is undecodable. */
class PayloadFuzzTest {

  private static final long SEED = Long.getLong("duban.seed", 20_261_129L);
  private static final int PAYLOADS = 120_000;
  private static final long FREE = 4 << 20;
  private static final long PER_BYTE = 512;

  private static final String RECORD =
      "{\"type\": \"record\", \"name\": \"Visit\", \"fields\": [%s]}";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final List<Target> targets = new ArrayList<>();
  private int subjects;

  private record Target(int id, Schema writer, AvroDeserializer<?> reading) {}

  @Test
  @Timeout(120)
  void shouldReadOrRefuseWhateverComesWithinItsMemory() throws IOException {
    // Given
    System.out.println("seed " + SEED);
    addTargets();
    Random random = new Random(SEED);
    HostilePayloads payloads = new HostilePayloads(random);
    int refused = 0;

    // When / Then
    for (int i = 0; i < PAYLOADS; i++) {
      Target target = targets.get(random.nextInt(targets.size()));
      byte[] payload = payloads.mutated(target.id(), target.writer());
      refused += refused(target, payload) ? 1 : 0;
    }
    assertThat(refused).isBetween(PAYLOADS / 10, PAYLOADS - PAYLOADS / 10);
  }

  private boolean refused(Target target, byte[] payload) {
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean refused = false;
    try {
      target.reading().deserialize("visits", payload);
    } catch (UndecodableException e) {
      refused = true;
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated)
        .as("bytes taken for %d of %s, seed %d", payload.length, target.writer(), SEED)
        .isLessThan(FREE + PER_BYTE * payload.length);
    return refused;
  }

  private void addTargets() {
    Schema visit = Visit.getClassSchema();
    Schema small = parsed(RECORD.formatted(field("place", "\"string\"")));
    Schema filled =
        parsed(
            RECORD.formatted(
                field("items", array(record("Item", many(60, "\"string\", \"default\": \"x\""))))));
    add(visit, new AvroDeserializer<>(registry, Visit.class));
    for (String fields : hostileFields()) {
      Schema writer = parsed(RECORD.formatted(fields + ", " + field("place", "\"string\"")));
      add(writer, new AvroDeserializer<>(registry));
      add(writer, AvroDeserializer.readingAs(registry, small));
    }
    add(
        parsed(RECORD.formatted(field("items", array(record("Item", ""))))),
        AvroDeserializer.readingAs(registry, filled));
  }

  private static List<String> hostileFields() {
    String nothing = record("Nothing", "");
    return List.of(
        field("a", array("\"null\"")),
        field("a", map("\"null\"")),
        field("a", array(nothing)),
        field("a", array(array(array("\"null\"")))),
        field("a", array(array("\"int\""))),
        field("a", array(record("Wide", many(300, "\"null\"")))),
        field("a", array(record("Wide", many(300, "\"null\"") + ", " + field("b", "\"boolean\"")))),
        field("a", "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 60000}"),
        field("a", array("{\"type\": \"fixed\", \"name\": \"F\", \"size\": 0}")),
        field("a", array("{\"type\": \"fixed\", \"name\": \"F\", \"size\": 60000}")),
        field("a", "[\"null\", \"Visit\"]"),
        field("a", array("\"Visit\"")),
        field("a", map("[\"null\", \"Visit\"]")),
        field("a", record("Deep", field("n", array(array(array("[\"null\", \"Deep\"]")))))),
        field("a", "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\", \"B\"]}"),
        field("a", array("[\"null\", \"bytes\", %s]".formatted(record("W", many(90, "\"long\""))))),
        field("a", "\"bytes\"") + ", " + field("b", map("\"string\"")),
        field("a", "{\"type\": \"array\", \"items\": ".repeat(60) + "\"null\"" + "}".repeat(60)));
  }

  private void add(Schema writer, AvroDeserializer<?> reading) {
    int id = registry.register("s" + subjects++, SchemaDefinition.of(writer));
    targets.add(new Target(id, writer, reading));
  }

  private static Schema parsed(String text) {
    return new Schema.Parser().parse(text);
  }

  private static String field(String name, String type) {
    return "{\"name\": \"%s\", \"type\": %s}".formatted(name, type);
  }

  private static String many(int count, String type) {
    return IntStream.range(0, count)
        .mapToObj(i -> field("f" + i, type))
        .collect(Collectors.joining(", "));
  }

  private static String record(String name, String fields) {
    return "{\"type\": \"record\", \"name\": \"%s\", \"fields\": [%s]}".formatted(name, fields);
  }

  private static String array(String items) {
    return "{\"type\": \"array\", \"items\": %s}".formatted(items);
  }

  private static String map(String values) {
    return "{\"type\": \"map\", \"values\": %s}".formatted(values);
  }
}
