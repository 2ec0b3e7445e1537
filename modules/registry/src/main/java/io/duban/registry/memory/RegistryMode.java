package io.duban.registry.memory;

/** What may be changed, in the protocol's words. */
public enum RegistryMode {
  READWRITE,
  READONLY,
  /** Of the whole registry; also where a subject has a mode of its own. */
  READONLY_OVERRIDE,
  /** Schemas are registered only with the id they are to have. */
  IMPORT;

  boolean isReadOnly() {
    return this == READONLY || this == READONLY_OVERRIDE;
  }
}
