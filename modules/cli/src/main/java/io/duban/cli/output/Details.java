package io.duban.cli.output;

import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of one thing, a label before each text. */
public final class Details {
  private static final String GAP = "  ";
  private static final int WIDEST = 100;

  private final List<Detail> details = new ArrayList<>();

  private record Detail(String label, String text) {}

  /** Adds a text under the label of a key; nothing is said of what is empty or null. */
  public Details add(String label, Object text) {
    if (text != null && !text.toString().isEmpty()) {
      details.add(new Detail(label, text.toString()));
    }
    return this;
  }

  String render(Labels labels, Terminal terminal) {
    List<String> heads = details.stream().map(detail -> labels.text(detail.label())).toList();
    int width = heads.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    String rest = " ".repeat(width) + GAP;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < heads.size(); i++) {
      String head = heads.get(i) + " ".repeat(width - DisplayWidth.of(heads.get(i))) + GAP;
      int columns = Math.min(terminal.width(), WIDEST);
      text.append(Paragraph.wrap(details.get(i).text(), columns, head, rest));
    }
    return text.toString();
  }
}
