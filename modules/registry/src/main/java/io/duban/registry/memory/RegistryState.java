package io.duban.registry.memory;

import io.duban.registry.Compatibility;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaParsing;
import io.duban.registry.SchemaReference;
import io.duban.registry.memory.RegistryChange.CompatibilitySet;
import io.duban.registry.memory.RegistryChange.ModeSet;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import io.duban.registry.memory.RegistryChange.VersionDeleted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The fold of a registry's changes. */
final class RegistryState {

  private final NavigableMap<String, NavigableMap<Integer, StoredVersion>> subjects =
      new TreeMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, SchemaDefinition> definitions = new ConcurrentHashMap<>();
  private final Map<String, Compatibility> levels = new HashMap<>();
  private final SchemaParsing parsing = new SchemaParsing(this::referenced);
  private final SchemaParsing kept = SchemaParsing.ofKept(this::referenced);
  private final Map<String, RegistryMode> modes = new HashMap<>();
  private RegistryMode mode = RegistryMode.READWRITE;
  private Compatibility defaultLevel = Compatibility.BACKWARD;
  private int highestId;

  void apply(RegistryChange change) {
    if (change instanceof VersionAdded added) {
      add(added);
    } else if (change instanceof VersionDeleted deleted) {
      delete(deleted);
    } else if (change instanceof CompatibilitySet set) {
      set(set);
    } else if (change instanceof ModeSet set) {
      setMode(set);
    }
  }

  private void add(VersionAdded added) {
    Schema schema = kept.parse(added.definition());
    ids.putIfAbsent(schema.toString(), added.id());
    texts.putIfAbsent(added.id(), schema.toString());
    definitions.putIfAbsent(added.id(), added.definition());
    highestId = Math.max(highestId, added.id());
    RegisteredSchema registered =
        new RegisteredSchema(added.subject(), added.version(), added.id(), added.definition());
    subjects
        .computeIfAbsent(added.subject(), subject -> new TreeMap<>())
        .put(added.version(), new StoredVersion(registered, schema, false));
  }

  private void delete(VersionDeleted deleted) {
    NavigableMap<Integer, StoredVersion> versions = subjects.get(deleted.subject());
    if (!deleted.permanent()) {
      versions.computeIfPresent(deleted.version(), (version, stored) -> stored.asDeleted());
      return;
    }
    StoredVersion gone = versions.remove(deleted.version());
    if (versions.isEmpty()) {
      subjects.remove(deleted.subject());
    }
    definitions.computeIfPresent(
        gone.registered().id(),
        (id, definition) -> ofId(id).map(kept -> kept.registered().definition()).orElse(null));
  }

  private void set(CompatibilitySet set) {
    if (set.subject() == null) {
      defaultLevel = set.compatibility();
    } else if (set.compatibility() == null) {
      levels.remove(set.subject());
    } else {
      levels.put(set.subject(), set.compatibility());
    }
  }

  private void setMode(ModeSet set) {
    if (set.subject() == null) {
      mode = set.mode();
    } else if (set.mode() == null) {
      modes.remove(set.subject());
    } else {
      modes.put(set.subject(), set.mode());
    }
  }

  Schema parse(SchemaDefinition definition) {
    return parsing.parse(definition);
  }

  int idFor(Schema schema) {
    return ids.getOrDefault(schema.toString(), highestId + 1);
  }

  /** The text of the schema that has the id, also of one that was deleted permanently. */
  Optional<String> textOfId(int id) {
    return Optional.ofNullable(texts.get(id));
  }

  /** May be asked by any thread at any time, as it does not wait for what is being written. */
  Optional<SchemaDefinition> definition(int id) {
    return Optional.ofNullable(definitions.get(id));
  }

  Optional<StoredVersion> ofId(int id) {
    return everyVersion().filter(stored -> stored.registered().id() == id).findFirst();
  }

  int nextVersion(String subject) {
    NavigableMap<Integer, StoredVersion> versions = subjects.get(subject);
    return versions == null ? 1 : versions.lastKey() + 1;
  }

  Collection<String> subjects() {
    return subjects.keySet();
  }

  /** All versions of a subject in ascending order, deleted ones too. */
  List<StoredVersion> versions(String subject) {
    return List.copyOf(subjects.getOrDefault(subject, new TreeMap<>()).values());
  }

  List<StoredVersion> liveVersions(String subject) {
    return versions(subject).stream().filter(stored -> !stored.deleted()).toList();
  }

  Stream<StoredVersion> everyVersion() {
    return subjects.values().stream().flatMap(versions -> versions.values().stream());
  }

  Optional<StoredVersion> version(String subject, int version) {
    return Optional.ofNullable(subjects.getOrDefault(subject, new TreeMap<>()).get(version));
  }

  Compatibility defaultLevel() {
    return defaultLevel;
  }

  Optional<Compatibility> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  RegistryMode mode() {
    return mode;
  }

  Optional<RegistryMode> ownMode(String subject) {
    return Optional.ofNullable(modes.get(subject));
  }

  private SchemaDefinition referenced(SchemaReference reference) {
    return version(reference.subject(), reference.version())
        .map(stored -> stored.registered().definition())
        .orElseThrow(() -> unknownReference(reference));
  }

  private static RegistryRefusedException unknownReference(SchemaReference reference) {
    return new RegistryRefusedException(
        RegistryError.INVALID_SCHEMA,
        "The schema refers to %s in version %d of subject %s, which does not exist; register that first"
            .formatted(reference.name(), reference.version(), reference.subject()));
  }
}
