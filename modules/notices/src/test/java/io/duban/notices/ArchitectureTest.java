package io.duban.notices;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;

class ArchitectureTest extends ModuleGuard {
  private static final String RESTRUCTURED = "issue 12";

  ArchitectureTest() throws IOException {
    super(ModulePlan.of("io.duban.notices").layers("confirm", "text", "unit", "sheet", "time", "duty", "target", "ledger", "outline", "head", "item", "report", "", "document.content", "register", "answers", "document.office", "document.pdf", "document.web", "document.sheet", "document.word", "document").until(RESTRUCTURED,Guard.LAYERS," -> document","document.content -> document").until(RESTRUCTURED,Guard.CYCLES,"io.duban.notices","io.duban.notices.document", "io.duban.notices.document.content", "io.duban.notices.document.office", "io.duban.notices.document.pdf", "io.duban.notices.document.sheet", "io.duban.notices.document.web", "io.duban.notices.document.word").until(RESTRUCTURED, Guard.PACKAGE_SIZE, "io.duban.notices","io.duban.notices.answers"));
  }
}
