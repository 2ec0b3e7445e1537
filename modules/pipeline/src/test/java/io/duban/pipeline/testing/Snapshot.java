package io.duban.pipeline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Topics;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What a version leaves to the next, as lines of a file: the registry's schemas, the journal, and
 * the stores, byte for byte.
 */
public final class Snapshot {
  private static final String NOTHING = "-";

  private final List<String[]> lines;

  private Snapshot(List<String[]> lines) {
    this.lines = lines;
  }

  public static Snapshot read(Path file) throws IOException {
    return new Snapshot(Files.readAllLines(file).stream().map(line -> line.split(" ")).toList());
  }

  /** Takes down what a pipeline holds, and all of its journal that was not read yet. */
  public static Snapshot of(TopologyFixture pipeline) {
    List<String[]> lines = new ArrayList<>();
    SchemaRegistry registry = pipeline.registry();
    registry.subjects().stream()
        .flatMap(
            subject ->
                registry.versions(subject).stream()
                    .map(version -> registry.version(subject, version)))
        .sorted(
            Comparator.comparingInt(RegisteredSchema::id).thenComparing(RegisteredSchema::subject))
        .forEach(
            schema ->
                lines.add(
                    line(
                        "schema",
                        Integer.toString(schema.id()),
                        schema.subject(),
                        encoded(schema.definition().text().getBytes(UTF_8)))));
    pipeline.journal().forEach(entry -> lines.add(line(entry)));
    pipeline.stores().forEach((name, store) -> add(lines, name, store));
    return new Snapshot(lines);
  }

  private static void add(List<String[]> lines, String name, KeyValueStore<Bytes, byte[]> store) {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      for (KeyValue<Bytes, byte[]> entry : entries(all)) {
        lines.add(line("state", name, encoded(entry.key.get()), encoded(entry.value)));
      }
    }
  }

  private static List<KeyValue<Bytes, byte[]>> entries(KeyValueIterator<Bytes, byte[]> all) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false).toList();
  }

  private static String[] line(TestRecord<byte[], byte[]> entry) {
    List<String> parts = new ArrayList<>();
    parts.add("journal");
    parts.add(Long.toString(entry.timestamp()));
    parts.add(encoded(entry.key()));
    parts.add(encoded(entry.value()));
    for (Header header : entry.headers()) {
      parts.add(header.key() + "=" + encoded(header.value()));
    }
    return parts.toArray(String[]::new);
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines.stream().map(line -> String.join(" ", line)).toList());
  }

  /** Registers the schemas so that they get the ids they had. */
  public void restore(SchemaRegistry registry) {
    of("schema")
        .forEach(
            line -> {
              int id =
                  registry.register(
                      line[2], SchemaDefinition.avro(new String(decoded(line[3]), UTF_8)));
              if (id != Integer.parseInt(line[1])) {
                throw new IllegalStateException(
                    "schema %s of %s got the id %d".formatted(line[1], line[2], id));
              }
            });
  }

  public void restoreState(TopologyFixture pipeline) {
    Map<String, KeyValueStore<Bytes, byte[]>> stores = pipeline.stores();
    of("state")
        .forEach(line -> stores.get(line[1]).put(Bytes.wrap(decoded(line[2])), decoded(line[3])));
  }

  public void replayJournal(TopologyFixture pipeline) {
    for (String[] line : of("journal")) {
      Headers headers = new RecordHeaders();
      for (int part = 4; part < line.length; part++) {
        int separator = line[part].indexOf('=');
        headers.add(
            line[part].substring(0, separator), decoded(line[part].substring(separator + 1)));
      }
      pipeline.pipeRecord(
          Topics.JOURNAL,
          decoded(line[2]),
          decoded(line[3]),
          headers,
          Instant.ofEpochMilli(Long.parseLong(line[1])));
    }
  }

  private List<String[]> of(String kind) {
    return lines.stream().filter(line -> line[0].equals(kind)).toList();
  }

  private static String[] line(String... parts) {
    return parts;
  }

  private static String encoded(byte[] bytes) {
    return bytes == null ? NOTHING : "=" + Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return text.equals(NOTHING) ? null : Base64.getDecoder().decode(text.substring(1));
  }
}
