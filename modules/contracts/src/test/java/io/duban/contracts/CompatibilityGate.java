package io.duban.contracts;

import io.duban.registry.ReadingConflicts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * FULL_TRANSITIVE: every released version of a type can be read with the current schema, and what
 * is written with the current one can be read with every released version.
 */
final class CompatibilityGate {
  private CompatibilityGate() {}

  /** What keeps the schemas of a directory from being released after others, in words. */
  static List<String> breaches(Path current, Path released) {
    Map<String, Schema> types = SchemaFiles.in(current);
    List<String> breaches = new ArrayList<>();
    for (Path version : SchemaFiles.versions(released)) {
      Map<String, Schema> before = SchemaFiles.in(version);
      if (before.isEmpty()) {
        breaches.add("released version %s holds no schema".formatted(version.getFileName()));
      }
      before.forEach((name, old) -> breaches.addAll(breaches(name, types.get(name), old, version)));
    }
    return breaches;
  }

  private static List<String> breaches(String name, Schema now, Schema old, Path version) {
    if (now == null) {
      return List.of("%s of %s is gone; keep it".formatted(name, version.getFileName()));
    }
    List<String> breaches = new ArrayList<>();
    breaches.addAll(unreadable("the current %s cannot read that of %s", now, old, version));
    breaches.addAll(unreadable("%2$s cannot read the current %1$s", old, now, version));
    return breaches;
  }

  private static List<String> unreadable(
      String sentence, Schema reader, Schema writer, Path version) {
    return ReadingConflicts.of(reader, writer).stream()
        .map(
            conflict ->
                sentence.formatted(reader.getFullName(), version.getFileName()) + ": " + conflict)
        .toList();
  }
}
