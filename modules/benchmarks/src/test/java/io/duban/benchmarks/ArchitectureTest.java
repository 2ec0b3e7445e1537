package io.duban.benchmarks;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.benchmarks")
            .layers("workload", "endtoend", "micro", "")
            .until("issue 12", Guard.PACKAGE_SIZE, "io.duban.benchmarks.endtoend"));
  }
}
