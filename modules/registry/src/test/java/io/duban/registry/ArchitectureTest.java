package io.duban.registry;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  private static final String RESTRUCTURED = "issue 12";

  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.registry")
            .layers("bounds", "", "cache", "http", "memory", "client", "serde")
            .until(RESTRUCTURED, Guard.PACKAGE_SIZE, "io.duban.registry.serde")
            .until(
                RESTRUCTURED,
                Guard.METHOD_LENGTH,
                "RegistryConfig.defineTimes",
                "AvroSerdeConfig.definition"));
  }
}
