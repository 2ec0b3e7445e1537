package io.duban.registry.memory;

/**
 * Keeps the changes of a registry. A change takes effect only after {@code append} has returned.
 */
@FunctionalInterface
public interface RegistryJournal {

  RegistryJournal NONE = change -> {};

  void append(RegistryChange change);
}
