package io.duban.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.duban.guards.Guard;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ModuleGuard {
  private static final String RESTRUCTURED = "issue 12";

  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.rules")
            .layers(
                "bound",
                "task",
                "calendar",
                "report",
                "directive",
                "policy",
                "assessment",
                "targets",
                "brief",
                "alert",
                "figures",
                "rulings",
                "state",
                "judging",
                "evidence",
                "lag",
                "tracking",
                "bulletin",
                "fold")
            .until(RESTRUCTURED, Guard.RECORD_WIDTH, "Report", "Target", "Task"));
  }

  @Test
  void shouldDependOnNothingButJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("io.duban.rules..", "java..")
        .check(classes());
  }

  @Test
  void shouldNotAskWhatTimeItIs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(classes());
  }
}
