package io.duban.registry.memory;

import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.RegistryChange.CompatibilitySet;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A registry in this process. Two definitions are the same schema when they are equal after their
 * references are filled in, and a schema keeps its id for ever, even after a permanent deletion.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {

  private final RegistryState state = new RegistryState();
  private final RegistryModes modes = new RegistryModes(this, state, this::change);
  private final RegistryJournal journal;

  public InMemorySchemaRegistry() {
    this(List.of(), RegistryJournal.NONE);
  }

  /**
   * A registry that outlives its process.
   *
   * @param history the changes of an earlier registry, to begin where it ended
   * @param journal is told of every change before it takes effect
   */
  public InMemorySchemaRegistry(Iterable<RegistryChange> history, RegistryJournal journal) {
    history.forEach(state::apply);
    this.journal = journal;
  }

  @Override
  public synchronized int register(String subject, SchemaDefinition definition) {
    Schema schema = state.parse(definition);
    Optional<StoredVersion> held = find(subject, schema);
    if (held.isPresent()) {
      return held.get().registered().id();
    }
    modes.requireRegistering(subject);
    requireRecord(subject, schema);
    CompatibilityResult result = check(subject, schema);
    if (!result.compatible()) {
      throw incompatible(subject, result);
    }
    int id = state.idFor(schema);
    change(new VersionAdded(subject, state.nextVersion(subject), id, definition));
    return id;
  }

  /**
   * Puts a schema back under the id that records carry, whatever the compatibility level; new ids
   * follow the highest. Where it stands in its place already nothing changes.
   *
   * @throws RegistryRefusedException with {@link RegistryError#OPERATION_NOT_PERMITTED} when the id
   *     or the version is another schema's
   */
  public synchronized void restore(
      String subject, int version, int id, SchemaDefinition definition) {
    new Restoration(state, new RegisteredSchema(subject, version, id, definition))
        .changes()
        .forEach(this::change);
  }

  /**
   * Adds a schema of another registry under the id it has there, where the mode is {@link
   * RegistryMode#IMPORT}.
   *
   * @param version that it has there, or empty for the next
   */
  public synchronized void importSchema(
      String subject, Optional<Integer> version, int id, SchemaDefinition definition) {
    modes.requireImporting(subject);
    Schema schema = state.parse(definition);
    requireRecord(subject, schema);
    Optional<StoredVersion> held =
        find(subject, schema).filter(stored -> stored.registered().id() == id);
    if (held.isEmpty() || version.isPresent()) {
      restore(subject, version.orElseGet(() -> state.nextVersion(subject)), id, definition);
    }
  }

  @Override
  public RegisteredSchema lookUp(String subject, SchemaDefinition definition) {
    return lookUp(subject, definition, false);
  }

  /**
   * Finds the version under which a subject holds a schema.
   *
   * @param deleted to find also what is deleted, but not permanently
   */
  public synchronized RegisteredSchema lookUp(
      String subject, SchemaDefinition definition, boolean deleted) {
    Schema schema = state.parse(definition);
    List<StoredVersion> versions = deleted ? state.versions(subject) : liveVersions(subject);
    if (versions.isEmpty()) {
      throw unknownSubject(subject);
    }
    return find(versions, schema)
        .map(StoredVersion::registered)
        .orElseThrow(
            () ->
                refusal(
                    RegistryError.SCHEMA_NOT_FOUND,
                    "Subject %s does not hold this schema".formatted(subject)));
  }

  @Override
  public SchemaDefinition definition(int id) {
    return state
        .definition(id)
        .orElseThrow(
            () ->
                refusal(
                    RegistryError.SCHEMA_NOT_FOUND, "There is no schema with id %s".formatted(id)));
  }

  @Override
  public synchronized RegisteredSchema latest(String subject) {
    List<StoredVersion> versions = liveVersions(subject);
    return versions.get(versions.size() - 1).registered();
  }

  @Override
  public synchronized RegisteredSchema version(String subject, int version) {
    liveVersions(subject);
    return state
        .version(subject, version)
        .filter(stored -> !stored.deleted())
        .map(StoredVersion::registered)
        .orElseThrow(() -> unknownVersion(subject, version));
  }

  @Override
  public synchronized List<Integer> versions(String subject) {
    return liveVersions(subject).stream().map(StoredVersion::version).toList();
  }

  @Override
  public synchronized List<String> subjects() {
    return state.subjects().stream()
        .filter(subject -> !state.liveVersions(subject).isEmpty())
        .toList();
  }

  @Override
  public synchronized CompatibilityResult check(String subject, SchemaDefinition definition) {
    return check(subject, state.parse(definition));
  }

  /** Judges a schema against one version of a subject alone. */
  public synchronized CompatibilityResult check(
      String subject, int version, SchemaDefinition definition) {
    RegisteredSchema against = version(subject, version);
    return CompatibilityCheck.check(
        state.parse(definition),
        state.version(subject, against.version()).stream().toList(),
        compatibility(subject));
  }

  @Override
  public synchronized int deleteVersion(String subject, int version, boolean permanent) {
    modes.requireWritable(subject);
    new Deletion(state, subject, permanent).ofVersion(version).forEach(this::change);
    return version;
  }

  @Override
  public synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
    modes.requireWritable(subject);
    var deletions = new Deletion(state, subject, permanent).ofSubject();
    deletions.forEach(this::change);
    return deletions.stream().map(RegistryChange.VersionDeleted::version).toList();
  }

  @Override
  public synchronized Compatibility compatibility() {
    return state.defaultLevel();
  }

  @Override
  public synchronized Compatibility compatibility(String subject) {
    return ownCompatibility(subject).orElseGet(state::defaultLevel);
  }

  /** The level that was set for the subject itself, if any. */
  public synchronized Optional<Compatibility> ownCompatibility(String subject) {
    return state.ownLevel(subject);
  }

  @Override
  public synchronized void setCompatibility(Compatibility compatibility) {
    modes.requireWritable();
    change(new CompatibilitySet(null, compatibility));
  }

  @Override
  public synchronized void setCompatibility(String subject, Compatibility compatibility) {
    modes.requireWritable(subject);
    change(new CompatibilitySet(subject, compatibility));
  }

  /** Makes the subject follow the registry's level again. */
  public synchronized void resetCompatibility(String subject) {
    modes.requireWritable(subject);
    change(new CompatibilitySet(subject, null));
  }

  /** Everything the registry holds, also what is deleted but not permanently. */
  public synchronized List<RegisteredSchema> everything() {
    return state.everyVersion().map(StoredVersion::registered).toList();
  }

  /** The same, with what is deleted marked as such. */
  public synchronized List<KeptSchema> kept() {
    return state
        .everyVersion()
        .map(stored -> new KeptSchema(stored.registered(), stored.deleted()))
        .toList();
  }

  public RegistryModes modes() {
    return modes;
  }

  @Override
  public void close() {
    // Nothing is held open: the journal belongs to who passed it in.
  }

  private void change(RegistryChange change) {
    journal.append(change);
    state.apply(change);
  }

  private Optional<StoredVersion> find(String subject, Schema schema) {
    return find(state.liveVersions(subject), schema);
  }

  private static Optional<StoredVersion> find(List<StoredVersion> versions, Schema schema) {
    String text = schema.toString();
    return versions.stream().filter(stored -> stored.schema().toString().equals(text)).findFirst();
  }

  private CompatibilityResult check(String subject, Schema schema) {
    return CompatibilityCheck.check(schema, state.liveVersions(subject), compatibility(subject));
  }

  private List<StoredVersion> liveVersions(String subject) {
    List<StoredVersion> versions = state.liveVersions(subject);
    if (versions.isEmpty()) {
      throw unknownSubject(subject);
    }
    return versions;
  }

  private static RegistryRefusedException unknownSubject(String subject) {
    return refusal(RegistryError.SUBJECT_NOT_FOUND, "There is no subject %s".formatted(subject));
  }

  /** What is guarded both ways are events, which are records. */
  private void requireRecord(String subject, Schema schema) {
    Compatibility level = compatibility(subject);
    if (level.readsOlder() && level.readByOlder() && schema.getType() != Schema.Type.RECORD) {
      throw refusal(
          RegistryError.INVALID_SCHEMA,
          "Subject %s takes records only, not the type %s"
              .formatted(subject, schema.getType().getName()));
    }
  }

  private static RegistryRefusedException incompatible(String subject, CompatibilityResult result) {
    return refusal(
        RegistryError.INCOMPATIBLE_SCHEMA,
        "Subject %s cannot take this schema. %s"
            .formatted(subject, String.join("; ", result.messages())));
  }

  private static RegistryRefusedException unknownVersion(String subject, int version) {
    return refusal(
        RegistryError.VERSION_NOT_FOUND,
        "Subject %s has no version %s".formatted(subject, version));
  }

  private static RegistryRefusedException refusal(RegistryError error, String message) {
    return new RegistryRefusedException(error, message);
  }
}
