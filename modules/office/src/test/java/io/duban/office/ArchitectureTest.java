package io.duban.office;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  private static final String RESTRUCTURED = "issue 12";

  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.office")
            .layers("json", "bundle", "layout", "papers", "ledger.cells", "ledger.look", "ledger")
            .until(RESTRUCTURED, Guard.PACKAGE_SIZE, "io.duban.office.ledger")
            .until(RESTRUCTURED, Guard.RECORD_WIDTH, "FilledTask"));
  }
}
