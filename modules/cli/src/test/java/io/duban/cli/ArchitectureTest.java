package io.duban.cli;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.cli")
            .layers(
                "failure",
                "output",
                "policy",
                "connection",
                "waiting",
                "report",
                "topics",
                "deadletters",
                "directive",
                "notice",
                "repair",
                "provision",
                "doctor",
                "query",
                "stack",
                "demo.scenario",
                "demo",
                "ledger",
                "replay",
                "service",
                "explain",
                ""));
  }
}
