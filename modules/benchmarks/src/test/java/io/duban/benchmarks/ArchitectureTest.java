package io.duban.benchmarks;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.benchmarks")
            .layers("workload", "results", "endtoend", "micro", ""));
  }
}
