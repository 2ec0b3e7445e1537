package io.duban.notices.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences and clauses of an item. */
public final class Clauses {
  private Clauses() {}

  public static List<Slice> sentences(Slice words) {
    return cut(words, "。!?\n\u000B");
  }

  public static List<Slice> clauses(Slice sentence) {
    return cut(sentence, ",;:");
  }

  private static List<Slice> cut(Slice words, String ends) {
    boolean[] quoted = Quoting.mask(words.text());
    List<Slice> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.text().length(); i++) {
      if (ends.indexOf(words.text().charAt(i)) >= 0 && !quoted[i] && !isInFigure(words.text(), i)) {
        parts.add(words.sub(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(words.from(from).strip());
    parts.removeIf(Slice::isEmpty);
    return parts;
  }

  // 2,6000 is one figure, though nobody can say which; 24:00 is one time.
  private static boolean isInFigure(String text, int at) {
    int next = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    int last = at > 1 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return (text.charAt(at) == ',' || text.charAt(at) == ':')
        && last >= 0
        && Character.isDigit(text.charAt(last))
        && next < text.length()
        && Character.isDigit(text.charAt(next));
  }
}
