package io.duban.guards.figures;

import io.duban.guards.source.Bounds;
import io.duban.guards.source.Cycles;
import io.duban.guards.source.JavaFile;
import io.duban.guards.source.Measure;
import io.duban.guards.source.Product;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints how large and how tidy the product is; {@code .ci/figures} starts it. */
public final class Figures {
  private static final int PACKAGES_NAMED = 10;

  private final Product product;

  Figures(Product product) {
    this.product = product;
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Figures(Product.in(root)).lines().forEach(out::println);
  }

  Stream<String> lines() {
    return Stream.of(modules(), sizes(), names()).flatMap(Function.identity());
  }

  private Stream<String> modules() {
    return Stream.of(
            Stream.of("main sources              files   lines"),
            product.modules().entrySet().stream()
                .map(module -> sum(module.getKey(), module.getValue())),
            Stream.of(sum("in all", product.files()), ""))
        .flatMap(Function.identity());
  }

  private static String sum(String name, Collection<JavaFile> files) {
    return String.format(
        "%-24s %6d %7d", name, files.size(), files.stream().mapToLong(JavaFile::lines).sum());
  }

  private Stream<String> sizes() {
    List<Measure> packages =
        product.packages().entrySet().stream()
            .map(entry -> new Measure(shortened(entry.getKey()), entry.getValue().size()))
            .toList();
    List<Measure> files =
        product.files().stream().map(file -> new Measure(file.className(), file.lines())).toList();
    return Stream.of(
        cycles(),
        over("packages over " + Bounds.FILES_OF_A_PACKAGE, packages, Bounds.FILES_OF_A_PACKAGE),
        "largest packages: "
            + largest(packages).limit(PACKAGES_NAMED).collect(Collectors.joining(", ")),
        spread("lines of a file", files),
        over("files over " + Bounds.LINES_OF_A_FILE, files, Bounds.LINES_OF_A_FILE),
        spread("lines of a method", methods()),
        over("methods over " + Bounds.LINES_OF_A_METHOD, methods(), Bounds.LINES_OF_A_METHOD),
        over(
            "records over " + Bounds.COMPONENTS_OF_A_RECORD,
            records(),
            Bounds.COMPONENTS_OF_A_RECORD));
  }

  private String cycles() {
    return counted(
        "packages in cycles",
        Cycles.in(product.dependencies()).stream().map(Figures::shortened).toList());
  }

  private List<Measure> methods() {
    return product.files().stream().flatMap(file -> file.methods().stream()).toList();
  }

  private List<Measure> records() {
    return product.files().stream().flatMap(file -> file.records().stream()).toList();
  }

  private Stream<String> names() {
    List<String> twice =
        product.files().stream()
            .filter(JavaFile::isClass)
            .collect(Collectors.groupingBy(JavaFile::className, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey())
            .sorted()
            .toList();
    return Stream.of(counted("simple names used twice", twice));
  }

  private static String spread(String what, List<Measure> measures) {
    long[] sizes = measures.stream().mapToLong(Measure::size).sorted().toArray();
    return "%s: median %d, 90 of 100 up to %d, longest %s"
        .formatted(
            what,
            sizes[sizes.length / 2],
            sizes[sizes.length * 9 / 10],
            largest(measures).findFirst().orElseThrow());
  }

  private static String over(String what, List<Measure> measures, long bound) {
    return counted(
        what,
        largest(measures.stream().filter(measure -> measure.size() > bound).toList()).toList());
  }

  private static Stream<String> largest(List<Measure> measures) {
    return measures.stream()
        .sorted(Comparator.comparingLong(Measure::size).reversed().thenComparing(Measure::name))
        .map(measure -> measure.name() + " " + measure.size());
  }

  private static String counted(String what, List<String> names) {
    return what + ": " + names.size() + (names.isEmpty() ? "" : "  " + String.join(", ", names));
  }

  private static String shortened(String packageName) {
    return packageName.replace("io.duban.", "");
  }
}
