package io.duban.registry;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.registry")
            .layers("bounds", "", "cache", "http", "memory", "client", "serde"));
  }
}
