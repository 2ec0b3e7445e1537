package io.duban.guards.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main sources of all modules of a clone. */
public record Product(SortedMap<String, List<JavaFile>> modules) {

  public static Product in(Path root) throws IOException {
    SortedMap<String, List<JavaFile>> modules = new TreeMap<>();
    try (Stream<Path> children = Files.list(root.resolve("modules"))) {
      for (Path module : children.sorted().toList()) {
        List<JavaFile> files = JavaFiles.below(module.resolve("src/main/java"));
        if (!files.isEmpty()) {
          modules.put(module.getFileName().toString(), files);
        }
      }
    }
    return new Product(modules);
  }

  public List<JavaFile> files() {
    return modules.values().stream().flatMap(List::stream).toList();
  }

  public Map<String, List<JavaFile>> packages() {
    return files().stream()
        .filter(JavaFile::isClass)
        .collect(Collectors.groupingBy(JavaFile::packageName, TreeMap::new, Collectors.toList()));
  }

  /** The packages each package mentions, itself left out. */
  public Map<String, SortedSet<String>> dependencies() {
    Map<String, List<JavaFile>> packages = packages();
    Map<String, SortedSet<String>> dependencies = new TreeMap<>();
    packages.forEach(
        (name, files) -> dependencies.put(name, mentioned(name, files, packages.keySet())));
    return dependencies;
  }

  private static SortedSet<String> mentioned(
      String name, List<JavaFile> files, Set<String> packages) {
    return files.stream()
        .flatMap(file -> file.mentions().stream())
        .flatMap(mention -> JavaFile.packageOf(mention, packages).stream())
        .filter(other -> !other.equals(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
