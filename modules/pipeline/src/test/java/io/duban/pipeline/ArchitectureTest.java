package io.duban.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.duban.guards.ModuleGuard;
import io.duban.guards.ModulePlan;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ModuleGuard {
  private static final Set<String> TELLS_THE_TIME =
      Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "currentSystemTimeMs");

  ArchitectureTest() throws IOException {
    super(
        ModulePlan.of("io.duban.pipeline")
            .layers(
                "",
                "clock",
                "codec",
                "days",
                "fetching",
                "mapping",
                "meters",
                "policy",
                "position",
                "provision",
                "deadletter",
                "rollup",
                "intake",
                "tracker",
                "access",
                "consistency",
                "clients",
                "repair",
                "repair.schema",
                "topology",
                "service"));
  }

  @Test
  void shouldKeepTheWallClockOutOfTheTopology() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..clock..",
            "..service..",
            "..clients..",
            "..meters..",
            "..provision..",
            "..access..",
            "..repair..")
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe(
                "asks what time it is",
                (JavaCall<?> call) -> TELLS_THE_TIME.contains(call.getTarget().getName())))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(classes());
  }

  @Test
  void shouldRunTheRulesWithoutTheService() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("..service..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("..service..")
        .check(classes());
  }
}
