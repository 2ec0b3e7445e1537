package io.duban.guards;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All Markdown of a directory, with what each page links to. */
final class MarkdownPages {
  /** Built, played or downloaded, so no part of the repository. */
  private static final Set<String> PASSED_OVER =
      Set.of(".git", ".idea", "target", "data", "out", "clients", "node_modules");

  private final Path root;
  private final SortedMap<Path, MarkdownPage> pages = new TreeMap<>();

  private MarkdownPages(Path root) {
    this.root = root;
  }

  static MarkdownPages below(Path root) throws IOException {
    MarkdownPages pages = new MarkdownPages(root.toAbsolutePath().normalize());
    Files.walkFileTree(pages.root, pages.new Visitor());
    return pages;
  }

  Set<Path> files() {
    return pages.keySet();
  }

  /** Each link to a file or an anchor that is not there, as page and link. */
  List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (file, page) -> {
          for (String link : page.links()) {
            if (!leadsSomewhere(file, link)) {
              broken.add(root.relativize(file) + ": " + link);
            }
          }
        });
    return broken;
  }

  private boolean leadsSomewhere(Path file, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    if (!Files.exists(target) || !target.startsWith(root)) {
      return false;
    }
    MarkdownPage page = pages.get(target);
    return hash < 0 || page == null || page.anchors().contains(link.substring(hash + 1));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean passedOver =
          !directory.equals(root) && PASSED_OVER.contains(directory.getFileName().toString());
      return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.toString().endsWith(".md")) {
        pages.put(file, MarkdownPage.parse(Files.readString(file)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
