package io.duban.notices.document.content;

import io.duban.rules.task.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the lines of a document; blank ones are left out. */
public final class DocumentLines {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final StringBuilder text = new StringBuilder();
  private final List<Place> places = new ArrayList<>();

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
