package io.duban.cli;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  private static final String RESTRUCTURED = "issue 12";

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
                "demo",
                "ledger",
                "replay",
                "service",
                "explain",
                "")
            .until(RESTRUCTURED, Guard.LAYERS, "failure -> output")
            .until(RESTRUCTURED, Guard.CYCLES, "io.duban.cli.failure", "io.duban.cli.output")
            .until(RESTRUCTURED, Guard.PACKAGE_SIZE, "io.duban.cli.demo")
            .until(RESTRUCTURED, Guard.FILE_LENGTH, "LocalStack")
            .until(RESTRUCTURED, Guard.METHOD_LENGTH, "DemoCommand.demo"));
  }
}
