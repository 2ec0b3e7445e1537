package io.duban.registry.memory;

import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Decides what putting a schema back in its old place changes, or refuses it. */
final class Restoration {

  private final RegistryState state;
  private final RegisteredSchema wanted;

  Restoration(RegistryState state, RegisteredSchema wanted) {
    this.state = state;
    this.wanted = wanted;
  }

  /** Nothing where the schema is in its place already. */
  List<VersionAdded> changes() {
    requireNumbers();
    Schema schema = state.parse(wanted.definition());
    requireIdOf(schema);
    Optional<StoredVersion> held = state.version(wanted.subject(), wanted.version());
    held.filter(stored -> !isSame(stored, schema)).ifPresent(this::refuseVersion);
    return held.filter(stored -> !stored.deleted()).isPresent()
        ? List.of()
        : List.of(
            new VersionAdded(wanted.subject(), wanted.version(), wanted.id(), definition(schema)));
  }

  /** The text the id has already, so that the same id always answers the same. */
  private SchemaDefinition definition(Schema schema) {
    return state
        .ofId(wanted.id())
        .filter(stored -> text(stored.schema()).equals(text(schema)))
        .map(stored -> stored.registered().definition())
        .orElseGet(wanted::definition);
  }

  private void requireNumbers() {
    if (wanted.version() < 1) {
      throw new RegistryRefusedException(
          RegistryError.INVALID_VERSION, "A version is a number from 1, not " + wanted.version());
    }
    if (wanted.id() < 1) {
      throw refusal("A schema's id is a number from 1, not " + wanted.id());
    }
  }

  private void requireIdOf(Schema schema) {
    state
        .textOfId(wanted.id())
        .filter(text -> !text.equals(text(schema)))
        .ifPresent(
            text -> {
              throw refusal("Id %d belongs to another schema".formatted(wanted.id()));
            });
  }

  private boolean isSame(StoredVersion stored, Schema schema) {
    return stored.registered().id() == wanted.id() && text(stored.schema()).equals(text(schema));
  }

  private void refuseVersion(StoredVersion stored) {
    throw refusal(
        "Version %d of subject %s is taken by %s"
            .formatted(
                wanted.version(),
                wanted.subject(),
                stored.registered().id() == wanted.id()
                    ? "another schema"
                    : "the schema with id " + stored.registered().id()));
  }

  private static String text(Schema schema) {
    return schema.toString();
  }

  private static RegistryRefusedException refusal(String message) {
    return new RegistryRefusedException(RegistryError.OPERATION_NOT_PERMITTED, message);
  }
}
