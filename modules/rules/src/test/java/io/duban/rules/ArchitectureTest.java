package io.duban.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> FROM_THE_BOTTOM =
      List.of(
          "bound",
          "task",
          "calendar",
          "report",
          "directive",
          "assessment",
          "brief",
          "alert",
          "tracking",
          "bulletin",
          "fold");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.duban.rules");

  @Test
  void shouldDependOnNothingButJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("io.duban.rules..", "java..")
        .check(CLASSES);
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
        .check(CLASSES);
  }

  @Test
  void shouldHaveNoCycles() {
    slices().matching("io.duban.rules.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void shouldDependInOneDirectionOnly() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : FROM_THE_BOTTOM) {
      layers = layers.layer(name).definedBy("io.duban.rules." + name + "..");
    }
    for (int i = 0; i < FROM_THE_BOTTOM.size(); i++) {
      List<String> above = FROM_THE_BOTTOM.subList(i + 1, FROM_THE_BOTTOM.size());
      layers =
          above.isEmpty()
              ? layers.whereLayer(FROM_THE_BOTTOM.get(i)).mayNotBeAccessedByAnyLayer()
              : layers
                  .whereLayer(FROM_THE_BOTTOM.get(i))
                  .mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    layers.check(CLASSES);
  }
}
