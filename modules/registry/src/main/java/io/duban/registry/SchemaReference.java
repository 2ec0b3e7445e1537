package io.duban.registry;

import java.util.Objects;

/**
 * A named type that a schema uses and another subject defines.
 *
 * @param name the full name of the type, as the schema writes it
 */
public record SchemaReference(String name, String subject, int version) {

  public SchemaReference {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(subject, "subject");
  }
}
