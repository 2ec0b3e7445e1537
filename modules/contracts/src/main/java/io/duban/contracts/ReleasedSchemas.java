package io.duban.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** The schemas of the versions released before, which records of those versions were written by. */
public final class ReleasedSchemas {
  /** The versions, the latest first. */
  public static final List<String> VERSIONS = List.of("0.1.0", "0.1.1");

  // What stands in others comes first; one that refers to a later one waits for it.
  private static final List<String> TYPES =
      List.of(
          "ReasonCode",
          "Light",
          "Tally",
          "Tick",
          "Unit",
          "Task",
          "ProgressReported",
          "Directive",
          "TaskQuarter",
          "Alert",
          "Ruling",
          "AlertDigest",
          "UnitQuarter",
          "Bulletin");

  private ReleasedSchemas() {}

  /** The schemas of a version by the full names of their types. */
  public static Map<String, Schema> of(String version) {
    Map<String, Schema> schemas = new HashMap<>();
    Schema.Parser parser = new Schema.Parser();
    Deque<String> open = new ArrayDeque<>(TYPES);
    for (int failed = 0; !open.isEmpty(); ) {
      String type = open.poll();
      Optional<Schema> parsed = parsed(parser, version, type);
      if (parsed.isPresent()) {
        schemas.put(parsed.get().getFullName(), parsed.get());
        failed = 0;
      } else if (++failed > open.size()) {
        throw new IllegalStateException(
            "schema %s of version %s refers to what is not there".formatted(type, version));
      } else {
        open.add(type);
        // A parser that has failed may know half of what it read.
        parser = new Schema.Parser().addTypes(schemas.values());
      }
    }
    return schemas;
  }

  private static Optional<Schema> parsed(Schema.Parser parser, String version, String type) {
    String name = "released/%s/%s.avsc".formatted(version, type);
    try (InputStream text = ReleasedSchemas.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("%s is not in this build".formatted(name));
      }
      return Optional.of(parser.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (SchemaParseException refersToLater) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
