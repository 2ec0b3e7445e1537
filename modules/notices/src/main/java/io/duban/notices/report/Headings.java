package io.duban.notices.report;

import io.duban.notices.outline.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headings above a paragraph. */
final class Headings {
  private static final Pattern GOVERNMENT_ITSELF =
      Pattern.compile("自身建设|政府建设|政府自身|法治政府|廉洁政府|服务型政府|人民满意(?:的)?政府|政府工作效能|政府治理|全面领导|全面从严治");

  private final Map<Level, String> numbered = new EnumMap<>(Level.class);
  private String unnumbered;

  void enter(ReportParagraph paragraph, String words) {
    if (paragraph.level().isEmpty()) {
      unnumbered = words;
      return;
    }
    Level level = paragraph.level().get();
    numbered.keySet().removeIf(known -> known.compareTo(level) >= 0);
    numbered.put(level, words);
    unnumbered = null;
  }

  List<String> above(ReportParagraph paragraph) {
    Stream<String> above =
        numbered.entrySet().stream()
            .filter(
                heading ->
                    paragraph.level().isEmpty()
                        || heading.getKey().compareTo(paragraph.level().get()) < 0)
            .map(Map.Entry::getValue);
    boolean under = paragraph.level().isEmpty() && unnumbered != null;
    return Stream.concat(above, under ? Stream.of(unnumbered) : Stream.empty()).toList();
  }

  /** Whether the words below are about how the government itself works. */
  static boolean areAboutGovernmentItself(List<String> headings) {
    return headings.stream().anyMatch(heading -> GOVERNMENT_ITSELF.matcher(heading).find());
  }
}
