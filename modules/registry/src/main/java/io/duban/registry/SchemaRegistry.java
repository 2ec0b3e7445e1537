package io.duban.registry;

import java.util.List;

/**
 * A registry of schemas that speaks the Confluent protocol's words: a subject holds numbered
 * versions, and each distinct schema has one id.
 *
 * <p>Every operation throws {@link RegistryRefusedException} when the registry answers that the
 * request cannot be granted, and {@link RegistryUnavailableException} when no usable answer came.
 * Implementations may be used by many threads at once.
 */
public interface SchemaRegistry extends AutoCloseable {

  /**
   * Adds a schema as the subject's next version, unless the subject holds it already.
   *
   * @return the id of the schema
   */
  int register(String subject, SchemaDefinition definition);

  /** Finds the version under which a subject holds exactly this schema. */
  RegisteredSchema lookUp(String subject, SchemaDefinition definition);

  SchemaDefinition definition(int id);

  RegisteredSchema latest(String subject);

  RegisteredSchema version(String subject, int version);

  /** The versions of a subject in ascending order, without deleted ones. */
  List<Integer> versions(String subject);

  /** The subjects in alphabetical order, without deleted ones. */
  List<String> subjects();

  /** Tells whether {@link #register} would accept the schema, without registering it. */
  CompatibilityResult check(String subject, SchemaDefinition definition);

  /**
   * Deletes a version. Its schema stays readable by id until it is deleted permanently, which needs
   * an ordinary deletion first.
   *
   * @return the deleted version
   */
  int deleteVersion(String subject, int version, boolean permanent);

  /**
   * Deletes all versions of a subject, as {@link #deleteVersion} does one.
   *
   * @return the deleted versions
   */
  List<Integer> deleteSubject(String subject, boolean permanent);

  /** The level that holds for subjects without their own. */
  Compatibility compatibility();

  /** The level in force for a subject: its own, else the registry's. */
  Compatibility compatibility(String subject);

  void setCompatibility(Compatibility compatibility);

  void setCompatibility(String subject, Compatibility compatibility);

  @Override
  void close();
}
