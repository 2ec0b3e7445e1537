package io.duban.office;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.office")
            .layers(
                "failure",
                "json",
                "bundle",
                "layout",
                "papers",
                "cluster",
                "deadletters",
                "waiting",
                "decisions",
                "notice",
                "replay",
                "explain",
                "ledger.cells",
                "ledger",
                "ledger.look",
                "ledger.workbook",
                "ledger.filled",
                "ledger.source",
                "ledger.check"));
  }
}
