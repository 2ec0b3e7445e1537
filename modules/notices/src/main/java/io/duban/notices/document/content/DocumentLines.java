package io.duban.notices.document.content;

import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the lines of a document; blank ones are left out. */
public final class DocumentLines {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\f\u0085\u2028\u2029]");

  private final StringBuilder text = new StringBuilder();
  private final List<Place> places = new ArrayList<>();
  private final List<UnreadPart> unread = new ArrayList<>();

  /** Adds a paragraph; a line break in it makes two lines at one place. */
  public void add(String paragraph, Place place) {
    LINE_BREAK
        .splitAsStream(paragraph)
        .map(Spaces::strip)
        .filter(words -> !words.isEmpty())
        .forEach(
            words -> {
              text.append(words).append('\n');
              places.add(place);
            });
  }

  /** Notes a part that cannot be read; somebody must look at it. */
  public void unread(String words, Place place) {
    int line = Math.max(1, places.size());
    unread.add(new UnreadPart(words, new SourceRange(line, text.length(), text.length(), place)));
  }

  public List<UnreadPart> unread() {
    return unread;
  }

  public String text() {
    return text.toString();
  }

  public List<Place> places() {
    return places;
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }
}
