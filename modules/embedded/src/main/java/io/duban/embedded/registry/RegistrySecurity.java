package io.duban.embedded.registry;

import io.duban.embedded.security.Certificates;

/**
 * A registry that speaks HTTPS only and wants a user and a password with every request.
 *
 * @param certificates what it shows its clients
 */
public record RegistrySecurity(Certificates certificates, RegistryUsers users) {}
