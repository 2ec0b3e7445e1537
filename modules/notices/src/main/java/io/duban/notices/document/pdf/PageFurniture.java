package io.duban.notices.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Page numbers and the headers and footers that come back on page after page. */
final class PageFurniture {
  private static final int EDGE = 2;
  private static final int TABLE_CELLS = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\s\\-\u2010-\u2015\uFF0D\uFF5E~·•]{0,6}\\d{1,4}[\\s\\-\u2010-\u2015\uFF0D\uFF5E~·•]{0,6}"
              + "|第\\s?\\d{1,4}\\s?页.{0,12}|\\d{1,4}\\s?/\\s?\\d{1,4}|(?i)page\\s?\\d{1,4}.{0,12}");

  private final Map<String, Integer> pagesWith = new HashMap<>();
  private final Set<String> tableHeadsSeen = new HashSet<>();
  private final int often;

  private PageFurniture(List<List<PdfLine>> pages) {
    pages.forEach(
        page -> edge(page).stream().map(PageFurniture::key).distinct().forEach(this::count));
    often = Math.max(2, pages.size() / 3);
  }

  private void count(String key) {
    pagesWith.merge(key, 1, Integer::sum);
  }

  static List<PdfLine> without(List<List<PdfLine>> pages) {
    PageFurniture furniture = new PageFurniture(pages);
    List<PdfLine> kept = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      Set<PdfLine> edge = Set.copyOf(edge(page));
      page.stream().filter(line -> !edge.contains(line) || !furniture.has(line)).forEach(kept::add);
    }
    return kept;
  }

  private static List<PdfLine> edge(List<PdfLine> page) {
    List<PdfLine> edge = new ArrayList<>(page.subList(0, Math.min(EDGE, page.size())));
    edge.addAll(page.subList(Math.max(edge.size(), page.size() - EDGE), page.size()));
    return edge;
  }

  private boolean has(PdfLine line) {
    if (PAGE_NUMBER.matcher(line.text()).matches()) {
      return true;
    }
    String key = key(line);
    if (pagesWith.getOrDefault(key, 0) < often) {
      return false;
    }
    return line.segments().size() < TABLE_CELLS || !tableHeadsSeen.add(key);
  }

  // The same words at the same height; a page number among them may differ.
  private static String key(PdfLine line) {
    return Math.round(line.y() / 6) + " " + line.text().replaceAll("\\d+", "#");
  }
}
