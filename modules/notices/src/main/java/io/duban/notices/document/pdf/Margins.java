package io.duban.notices.document.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The frame most lines keep to, in points.
 *
 * @param size of the characters of the body
 * @param pitch from one line to the next
 */
record Margins(double left, double right, double size, double pitch) {
  private static final double SHARE = 0.03;

  static Margins of(List<PdfLine> lines) {
    double size = mostCharacters(lines);
    double left = clusters(lines, PdfLine::start, size).firstKey() * size;
    double right = (clusters(lines, PdfLine::end, size).lastKey() + 1) * size;
    return new Margins(left, right, size, pitch(lines));
  }

  private static double mostCharacters(List<PdfLine> lines) {
    Map<Double, Integer> characters = new TreeMap<>();
    lines.forEach(
        line ->
            characters.merge(
                Math.round(line.size() * 2) / 2.0, line.glyphs().size(), Integer::sum));
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1.0);
  }

  // A single line may hang out; the margin is where several lines end.
  private static TreeMap<Long, Long> clusters(
      List<PdfLine> lines, ToDoubleFunction<PdfLine> edge, double size) {
    TreeMap<Long, Long> counts =
        lines.stream()
            .collect(
                groupingBy(
                    line -> (long) Math.floor(edge.applyAsDouble(line) / size),
                    TreeMap::new,
                    counting()));
    long fewest = Math.max(2, Math.round(lines.size() * SHARE));
    TreeMap<Long, Long> frequent = new TreeMap<>(counts);
    frequent.values().removeIf(count -> count < fewest);
    return frequent.isEmpty() ? counts : frequent;
  }

  private static double pitch(List<PdfLine> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).page() == lines.get(i - 1).page()) {
        steps.add(lines.get(i).y() - lines.get(i - 1).y());
      }
    }
    steps.sort(Comparator.naturalOrder());
    return steps.isEmpty() ? Double.MAX_VALUE : steps.get(steps.size() / 2);
  }
}
