package io.duban.guards.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is counted in one file; {@code mentions} are the qualified names of the product in it. */
public record JavaFile(
    Path path,
    String packageName,
    long lines,
    List<Measure> methods,
    List<Measure> records,
    Set<String> mentions) {

  /** Its name without the ending, which is the name of its class. */
  public String className() {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }

  /** Whether it holds a class, and not only what is said of a package. */
  public boolean isClass() {
    return !className().endsWith("-info");
  }

  /** The package a mentioned name is in, if it is one of those. */
  public static Optional<String> packageOf(String mention, Set<String> packages) {
    String prefix = mention;
    while (!packages.contains(prefix)) {
      int dot = prefix.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      prefix = prefix.substring(0, dot);
    }
    return Optional.of(prefix);
  }
}
