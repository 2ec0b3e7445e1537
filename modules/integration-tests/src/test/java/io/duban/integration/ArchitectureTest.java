package io.duban.integration;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.ofTests("io.duban.integration")
            .layers("cluster", "year", "", "faults", "hostile", "monitoring"));
  }
}
