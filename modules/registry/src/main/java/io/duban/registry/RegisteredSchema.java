package io.duban.registry;

/**
 * A schema in its place in the registry.
 *
 * @param version counts from 1 within the subject
 * @param id the registry-wide number that the wire format carries
 */
public record RegisteredSchema(String subject, int version, int id, SchemaDefinition definition) {}
