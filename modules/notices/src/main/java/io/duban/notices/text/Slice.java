package io.duban.notices.text;

import java.util.ArrayList;
import java.util.List;

/** A run of characters and where it begins in the document. */
public record Slice(String text, int start) {

  public int end() {
    return start + text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public Slice sub(int from, int to) {
    return new Slice(text.substring(from, to), start + from);
  }

  public Slice from(int index) {
    return sub(index, text.length());
  }

  public Slice until(int index) {
    return sub(0, index);
  }

  public Slice strip() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return sub(from, to);
  }

  /** Parts between separators that stand outside every bracket; empty parts are left out. */
  public List<Slice> split(String separators) {
    List<Slice> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      depth = Brackets.depthAfter(character, depth);
      if (depth == 0 && separators.indexOf(character) >= 0) {
        parts.add(sub(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(from(from).strip());
    parts.removeIf(Slice::isEmpty);
    return parts;
  }
}
