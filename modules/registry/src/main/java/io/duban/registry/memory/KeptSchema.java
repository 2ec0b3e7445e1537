package io.duban.registry.memory;

import io.duban.registry.RegisteredSchema;

/**
 * A schema in its place.
 *
 * @param deleted though not permanently
 */
public record KeptSchema(RegisteredSchema registered, boolean deleted) {}
