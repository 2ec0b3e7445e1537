package io.duban.notices.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences and clauses of an item. */
public final class Clauses {
  private Clauses() {}

  public static List<Slice> sentences(Slice words) {
    return cut(words, "。!?\n");
  }

  public static List<Slice> clauses(Slice sentence) {
    return cut(sentence, ",;:");
  }

  private static List<Slice> cut(Slice words, String ends) {
    boolean[] quoted = Quoting.mask(words.text());
    List<Slice> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.text().length(); i++) {
      if (ends.indexOf(words.text().charAt(i)) >= 0 && !quoted[i]) {
        parts.add(words.sub(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(words.from(from).strip());
    parts.removeIf(Slice::isEmpty);
    return parts;
  }
}
