package io.duban.guards.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads Java files with the compiler's own parser, so nothing has to be built or downloaded. */
public final class JavaFiles {
  private JavaFiles() {}

  /** All files below a directory, none where it does not exist. */
  public static List<JavaFile> below(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      return read(tree.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  private static List<JavaFile> read(List<Path> paths) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFile> files = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        files.add(read(unit, positions));
      }
    }
    return files;
  }

  private static JavaFile read(CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    Path path = Path.of(unit.getSourceFile().toUri());
    Measuring measuring = new Measuring(positions);
    measuring.scan(unit, null);
    try (Stream<String> lines = Files.lines(path)) {
      return new JavaFile(
          path,
          String.valueOf(unit.getPackageName()),
          lines.count(),
          measuring.methods(),
          measuring.records(),
          measuring.mentions());
    }
  }
}
