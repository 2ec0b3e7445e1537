package io.duban.office.papers;

import io.duban.contracts.RestatementLine;
import io.duban.contracts.RowFigures;
import io.duban.office.layout.Paragraph;
import io.duban.office.layout.PlainText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a bulletin that says what earlier ones said and no longer holds. */
final class Restatements {
  private final Words words;

  Restatements(Words words) {
    this.words = words;
  }

  String render(List<RestatementLine> lines, int width) {
    return lines.stream()
        .map(line -> Paragraph.wrap(sentence(line), width, "", ""))
        .collect(Collectors.joining());
  }

  private String sentence(RestatementLine line) {
    Map<String, Object> values = new HashMap<>();
    values.put("task", PlainText.oneLine(line.getTask()));
    values.put("title", PlainText.oneLine(line.getTitle()));
    values.put("quarter", words.period(line.getQuarter()));
    put("before", line.getBefore(), values);
    put("after", line.getAfter(), values);
    return words.fill("bulletin.restatement", values);
  }

  private void put(String prefix, RowFigures figures, Map<String, Object> values) {
    values.put(prefix + "Light", words.light(figures.getLight()));
    values.put(prefix + "Planned", share(figures.getPlanned()));
    values.put(prefix + "Earned", share(figures.getEarned()));
  }

  private String share(BigDecimal points) {
    return points == null ? words.word("bulletin.unknown") : points.toPlainString() + "%";
  }
}
