package io.duban.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

@AnalyzeClasses(
    packages = "io.duban.pipeline",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> TELLS_THE_TIME =
      Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "currentSystemTimeMs");

  @ArchTest
  static final ArchRule shouldHaveNoCyclesBetweenPackages =
      slices().matching("io.duban.pipeline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule shouldKeepTheWallClockOutOfTheTopology =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..clock..",
              "..service..",
              "..clients..",
              "..meters..",
              "..provision..",
              "..access..")
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  "asks what time it is",
                  (JavaCall<?> call) -> TELLS_THE_TIME.contains(call.getTarget().getName())))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule shouldRunTheRulesWithoutTheService =
      classes()
          .that()
          .resideInAPackage("..service..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..service..");
}
