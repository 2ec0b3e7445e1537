package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;

/** Takes labels with what they introduce out of a text that has no bracket around them. */
final class LabelledLines {
  private static final String LIST_GOES_ON = "、,;:";

  private LabelledLines() {}

  /** The text without them; what they say goes to the parser. */
  static List<Slice> takeFrom(Slice text, DutyParser parser) {
    List<Label> labels = Label.leading(text.text());
    List<Slice> rest = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int next = i + 1 < labels.size() ? labels.get(i + 1).start() : text.text().length();
      if (label.start() >= from) {
        rest.add(text.sub(from, label.start()).strip());
        from = end(text.text(), label.end(), next);
        parser.labelled(label, text.sub(label.end(), from).strip());
        from += from < next && text.text().charAt(from) == '。' ? 1 : 0;
      }
    }
    rest.add(text.from(from).strip());
    return rest;
  }

  // A list may go on in the next line if the line before it ends open.
  private static int end(String text, int from, int next) {
    char last = ':';
    for (int i = from; i < next; i++) {
      char character = text.charAt(i);
      if (character == '。'
          || ((character == '\n' || character == '\u000B') && LIST_GOES_ON.indexOf(last) < 0)) {
        return i;
      }
      last = Character.isWhitespace(character) ? last : character;
    }
    return next;
  }
}
