package io.duban.pipeline.repair.schema;

import io.duban.registry.SchemaDefinition;

/**
 * A schema that records name and that the registry does not know as they need it.
 *
 * @param id that the records name
 * @param topic they are in
 * @param records how many name it there
 * @param known whether the registry knows another schema under the id
 * @param subject to register it under, or null if no schema of ours fits
 * @param definition that all records which were looked at can be read by, or null
 * @param version of Duban that it is of, or null
 */
public record NamedSchema(
    int id,
    String topic,
    long records,
    boolean known,
    String subject,
    SchemaDefinition definition,
    String version) {

  /** Whether it can be put back; under an id that another schema has nothing can. */
  public boolean mendable() {
    return definition != null && !known;
  }
}
