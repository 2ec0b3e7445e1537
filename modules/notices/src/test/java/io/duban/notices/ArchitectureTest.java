package io.duban.notices;

import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.notices")
            .layers(
                "text",
                "document.content",
                "document.office",
                "document.pdf",
                "document.web",
                "document.sheet",
                "document.word",
                "document",
                "unit",
                "time",
                "confirm",
                "sheet",
                "duty",
                "goals",
                "ledger",
                "outline",
                "head",
                "item",
                "report",
                "",
                "register",
                "answers.changes",
                "answers"));
  }
}
