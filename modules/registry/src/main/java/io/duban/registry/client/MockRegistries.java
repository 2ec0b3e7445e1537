package io.duban.registry.client;

import io.duban.registry.memory.InMemorySchemaRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The registries behind {@code mock://scope}: all users of a scope in this process share one. */
public final class MockRegistries {

  private static final Map<String, InMemorySchemaRegistry> SCOPES = new ConcurrentHashMap<>();

  private MockRegistries() {}

  /** The registry of a scope, empty when the scope is new. */
  public static InMemorySchemaRegistry scope(String scope) {
    return SCOPES.computeIfAbsent(scope, name -> new InMemorySchemaRegistry());
  }

  /** Lets a scope begin anew; those who hold its registry keep it. */
  public static void drop(String scope) {
    SCOPES.remove(scope);
  }
}
