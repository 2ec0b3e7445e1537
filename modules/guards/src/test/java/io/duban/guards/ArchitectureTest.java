package io.duban.guards;

import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(ModulePlan.ofTests("io.duban.guards").layers("source", "figures", ""));
  }
}
