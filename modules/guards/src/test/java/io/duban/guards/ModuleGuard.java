package io.duban.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.duban.guards.source.Bounds;
import io.duban.guards.source.Cycles;
import io.duban.guards.source.JavaFile;
import io.duban.guards.source.JavaFiles;
import io.duban.guards.source.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every module is held to; its own architecture test says how it is built. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleGuard {
  private final ModulePlan plan;
  private final JavaClasses classes;
  private final List<JavaFile> files;

  protected ModuleGuard(ModulePlan plan) throws IOException {
    this.plan = plan;
    this.classes = new ClassFileImporter().importPath(plan.classes());
    this.files = JavaFiles.below(plan.sources()).stream().filter(JavaFile::isClass).toList();
  }

  /** The module's compiled classes, for rules of its own. */
  protected JavaClasses classes() {
    return classes;
  }

  @Test
  void shouldDependOnLowerLayersOnly() {
    check(Guard.LAYERS, plan.layers().violations(dependencies()));
  }

  @Test
  void shouldHaveNoCycleOfPackages() {
    check(
        Guard.CYCLES,
        found(Cycles.in(dependencies()).stream().map(name -> new Measure(name, 0)), "in a cycle"));
  }

  @Test
  void shouldHaveSmallPackages() {
    Map<String, Long> sizes =
        files.stream().collect(Collectors.groupingBy(JavaFile::packageName, Collectors.counting()));
    check(
        Guard.PACKAGE_SIZE,
        found(
            sizes.entrySet().stream()
                .filter(size -> size.getValue() > allowed(size.getKey()))
                .map(size -> new Measure(size.getKey(), size.getValue())),
            "files"));
  }

  private int allowed(String packageName) {
    return plan.isList(packageName) ? Bounds.FILES_OF_A_LIST : Bounds.FILES_OF_A_PACKAGE;
  }

  @Test
  void shouldHaveShortFiles() {
    check(
        Guard.FILE_LENGTH,
        over(
            Bounds.LINES_OF_A_FILE,
            file -> Stream.of(new Measure(file.className(), file.lines())),
            "lines"));
  }

  @Test
  void shouldHaveShortMethods() {
    check(
        Guard.METHOD_LENGTH,
        over(Bounds.LINES_OF_A_METHOD, file -> file.methods().stream(), "lines"));
  }

  @Test
  void shouldHaveNarrowRecords() {
    check(
        Guard.RECORD_WIDTH,
        over(Bounds.COMPONENTS_OF_A_RECORD, file -> file.records().stream(), "components"));
  }

  private SortedMap<String, String> over(
      int bound, Function<JavaFile, Stream<Measure>> measures, String unit) {
    return found(files.stream().flatMap(measures).filter(measure -> measure.size() > bound), unit);
  }

  private static SortedMap<String, String> found(Stream<Measure> measures, String unit) {
    SortedMap<String, String> found = new TreeMap<>();
    measures.forEach(
        measure ->
            found.put(
                measure.name(), measure.size() > 0 ? "has " + measure.size() + " " + unit : unit));
    return found;
  }

  private Map<String, SortedSet<String>> dependencies() {
    Map<String, SortedSet<String>> dependencies = new TreeMap<>();
    for (JavaClass from : classes) {
      if (inModule(from)) {
        dependencies
            .computeIfAbsent(from.getPackageName(), any -> new TreeSet<>())
            .addAll(
                from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(this::inModule)
                    .map(JavaClass::getPackageName)
                    .toList());
      }
    }
    return dependencies;
  }

  private boolean inModule(JavaClass type) {
    return type.getPackageName().equals(plan.root())
        || type.getPackageName().startsWith(plan.root() + ".");
  }

  private void check(Guard guard, Map<String, String> violations) {
    Map<String, String> excepted = plan.exceptions(guard);
    assertThat(
            violations.entrySet().stream()
                .filter(violation -> !excepted.containsKey(violation.getKey()))
                .map(violation -> violation.getKey() + " " + violation.getValue()))
        .as("%s in %s. %s", guard, plan.root(), guard.remedy())
        .isEmpty();
    assertThat(
            excepted.entrySet().stream()
                .filter(exception -> !violations.containsKey(exception.getKey()))
                .map(exception -> exception.getKey() + ", excepted until " + exception.getValue()))
        .as("%s in %s holds again for these. Delete the exceptions.", guard, plan.root())
        .isEmpty();
  }
}
