package io.duban.registry.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;

/**
 * One accepted change of a registry. Applying all changes in order to an empty registry gives the
 * same registry again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegistryChange.VersionAdded.class, name = "version-added"),
  @JsonSubTypes.Type(value = RegistryChange.VersionDeleted.class, name = "version-deleted"),
  @JsonSubTypes.Type(value = RegistryChange.CompatibilitySet.class, name = "compatibility-set"),
  @JsonSubTypes.Type(value = RegistryChange.ModeSet.class, name = "mode-set")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface RegistryChange {

  record VersionAdded(String subject, int version, int id, SchemaDefinition definition)
      implements RegistryChange {}

  record VersionDeleted(String subject, int version, boolean permanent) implements RegistryChange {}

  /**
   * A level was set or given up.
   *
   * @param subject null for the level of the whole registry
   * @param compatibility null when a subject gives up its own level
   */
  record CompatibilitySet(String subject, Compatibility compatibility) implements RegistryChange {}

  /**
   * A mode was set or given up.
   *
   * @param subject null for the mode of the whole registry
   * @param mode null when a subject gives up its own mode
   */
  record ModeSet(String subject, RegistryMode mode) implements RegistryChange {}
}
