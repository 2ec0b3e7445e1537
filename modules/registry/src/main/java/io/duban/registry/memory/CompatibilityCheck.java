package io.duban.registry.memory;

import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.ReadingConflicts;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Judges a new schema against a subject's older ones. */
final class CompatibilityCheck {

  private final Schema candidate;
  private final List<String> messages = new ArrayList<>();

  private CompatibilityCheck(Schema candidate) {
    this.candidate = candidate;
  }

  /**
   * @param older in ascending order of version
   */
  static CompatibilityResult check(
      Schema candidate, List<StoredVersion> older, Compatibility level) {
    int first = level.transitive() ? 0 : Math.max(0, older.size() - 1);
    CompatibilityCheck check = new CompatibilityCheck(candidate);
    older.subList(first, older.size()).forEach(version -> check.against(version, level));
    return new CompatibilityResult(check.messages.isEmpty(), check.messages);
  }

  private void against(StoredVersion older, Compatibility level) {
    if (level.readsOlder()) {
      judge(candidate, older.schema(), "The new schema cannot read version " + older.version());
    }
    if (level.readByOlder()) {
      judge(
          older.schema(), candidate, "Version " + older.version() + " cannot read the new schema");
    }
  }

  private void judge(Schema reader, Schema writer, String finding) {
    ReadingConflicts.of(reader, writer)
        .forEach(conflict -> messages.add(finding + ": " + conflict));
  }
}
