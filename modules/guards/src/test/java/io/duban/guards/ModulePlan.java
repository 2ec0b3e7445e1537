package io.duban.guards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a module is built, and where it does not hold yet. */
public final class ModulePlan {
  private final String root;
  private final Path sources;
  private final Path classes;
  private final List<String> layers = new ArrayList<>();
  private final Set<String> lists = new TreeSet<>();
  private final Map<Guard, Map<String, String>> exceptions = new EnumMap<>(Guard.class);

  private ModulePlan(String root, Path sources, Path classes) {
    this.root = root;
    this.sources = sources;
    this.classes = classes;
  }

  /** Of the module that is being tested. */
  public static ModulePlan of(String root) {
    return new ModulePlan(root, Path.of("src", "main", "java"), Path.of("target", "classes"));
  }

  /** Of a module that has nothing but tests. */
  public static ModulePlan ofTests(String root) {
    return new ModulePlan(root, Path.of("src", "test", "java"), Path.of("target", "test-classes"));
  }

  /** Its packages, the lowest first; {@code ""} is the root package. */
  public ModulePlan layers(String... fromTheBottom) {
    layers.addAll(List.of(fromTheBottom));
    return this;
  }

  /** Packages that are lists of like things. */
  public ModulePlan lists(String... packages) {
    for (String name : packages) {
      lists.add(root + "." + name);
    }
    return this;
  }

  /** What need not hold until something has happened; the guard fails once it holds. */
  public ModulePlan until(String reason, Guard guard, String... names) {
    Map<String, String> excepted = exceptions.computeIfAbsent(guard, any -> new TreeMap<>());
    for (String name : names) {
      excepted.put(name, reason);
    }
    return this;
  }

  String root() {
    return root;
  }

  Path sources() {
    return sources;
  }

  Path classes() {
    return classes;
  }

  Layers layers() {
    return new Layers(root, List.copyOf(layers));
  }

  boolean isList(String packageName) {
    return lists.contains(packageName);
  }

  /** The names that are excepted from a guard, each with its reason. */
  Map<String, String> exceptions(Guard guard) {
    return exceptions.getOrDefault(guard, Collections.emptyMap());
  }
}
