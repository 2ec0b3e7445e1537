package io.duban.registry.cache;

import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import java.util.List;

/**
 * Remembers what cannot change, and for a limited time what can: which version is the latest and
 * that an id is unknown. No other failure is remembered.
 */
public final class CachingSchemaRegistry implements SchemaRegistry {

  private record Holding(String subject, SchemaDefinition definition) {}

  private record Place(String subject, int version) {}

  private final SchemaRegistry registry;
  private final BoundedCache<Holding, Integer> registered;
  private final BoundedCache<Holding, RegisteredSchema> found;
  private final BoundedCache<Integer, SchemaDefinition> definitions;
  private final BoundedCache<Place, RegisteredSchema> versions;
  private final BoundedCache<String, RegisteredSchema> latest;
  private final BoundedCache<Integer, String> missing;

  public CachingSchemaRegistry(SchemaRegistry registry, CacheSettings settings) {
    this.registry = registry;
    this.registered = BoundedCache.lasting(settings.capacity());
    this.found = BoundedCache.lasting(settings.capacity());
    this.definitions = BoundedCache.lasting(settings.capacity());
    this.versions = BoundedCache.lasting(settings.capacity());
    this.latest = BoundedCache.expiring(settings.capacity(), settings.latestLifetime());
    this.missing = BoundedCache.expiring(settings.capacity(), settings.missingLifetime());
  }

  @Override
  public int register(String subject, SchemaDefinition definition) {
    return registered.get(new Holding(subject, definition), this::register);
  }

  private int register(Holding holding) {
    int id = registry.register(holding.subject(), holding.definition());
    latest.forget(holding.subject());
    missing.forget(id);
    return id;
  }

  @Override
  public RegisteredSchema lookUp(String subject, SchemaDefinition definition) {
    return found.get(
        new Holding(subject, definition),
        holding -> registry.lookUp(holding.subject(), holding.definition()));
  }

  @Override
  public SchemaDefinition definition(int id) {
    return definitions.get(id, this::load);
  }

  private SchemaDefinition load(int id) {
    missing.find(id).ifPresent(CachingSchemaRegistry::refuse);
    try {
      return registry.definition(id);
    } catch (RegistryRefusedException e) {
      if (e.error() == RegistryError.SCHEMA_NOT_FOUND) {
        missing.put(id, e.getMessage());
      }
      throw e;
    }
  }

  private static void refuse(String message) {
    throw new RegistryRefusedException(RegistryError.SCHEMA_NOT_FOUND, message);
  }

  @Override
  public RegisteredSchema latest(String subject) {
    return latest.get(subject, registry::latest);
  }

  @Override
  public RegisteredSchema version(String subject, int version) {
    return versions.get(
        new Place(subject, version), place -> registry.version(place.subject(), place.version()));
  }

  @Override
  public List<Integer> versions(String subject) {
    return registry.versions(subject);
  }

  @Override
  public List<String> subjects() {
    return registry.subjects();
  }

  @Override
  public CompatibilityResult check(String subject, SchemaDefinition definition) {
    return registry.check(subject, definition);
  }

  @Override
  public int deleteVersion(String subject, int version, boolean permanent) {
    try {
      return registry.deleteVersion(subject, version, permanent);
    } finally {
      forget(subject);
    }
  }

  @Override
  public List<Integer> deleteSubject(String subject, boolean permanent) {
    try {
      return registry.deleteSubject(subject, permanent);
    } finally {
      forget(subject);
    }
  }

  private void forget(String subject) {
    latest.forget(subject);
    registered.forgetIf(holding -> holding.subject().equals(subject));
    found.forgetIf(holding -> holding.subject().equals(subject));
    versions.forgetIf(place -> place.subject().equals(subject));
  }

  @Override
  public Compatibility compatibility() {
    return registry.compatibility();
  }

  @Override
  public Compatibility compatibility(String subject) {
    return registry.compatibility(subject);
  }

  @Override
  public void setCompatibility(Compatibility compatibility) {
    registry.setCompatibility(compatibility);
  }

  @Override
  public void setCompatibility(String subject, Compatibility compatibility) {
    registry.setCompatibility(subject, compatibility);
  }

  @Override
  public void close() {
    registry.close();
  }

  @Override
  public String toString() {
    return "Caching[" + registry + "]";
  }
}
