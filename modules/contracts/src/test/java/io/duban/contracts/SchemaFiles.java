package io.duban.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Schemas as a directory holds them, one type per file. */
final class SchemaFiles {
  static final Path CURRENT = Path.of("..", "..", "schemas");
  static final Path RELEASED = CURRENT.resolve("released");

  private SchemaFiles() {}

  /** The types of a directory by full name, with those they are made of. */
  static Map<String, Schema> in(Path directory) {
    SchemaParser parser = new SchemaParser();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(SchemaFiles::isSchema).sorted().toList()) {
        parser.parse(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("schemas cannot be read in " + directory, e);
    }
    Collection<Schema> schemas = parser.getParsedNamedSchemas();
    return schemas.stream()
        .collect(
            Collectors.toMap(
                Schema::getFullName, schema -> schema, (a, b) -> a, LinkedHashMap::new));
  }

  /** The directories of a directory, each one released version; none if it does not exist. */
  static List<Path> versions(Path released) {
    if (!Files.isDirectory(released)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(released)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("versions cannot be listed in " + released, e);
    }
  }

  private static boolean isSchema(Path file) {
    return file.getFileName().toString().endsWith(".avsc");
  }
}
