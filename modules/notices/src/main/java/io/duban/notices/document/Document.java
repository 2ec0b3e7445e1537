package io.duban.notices.document;

import io.duban.rules.task.Place;
import java.util.List;

/**
 * A file as text.
 *
 * @param text one paragraph, heading or table row a line; cells are separated by {@code " | "}
 * @param places where each line stands in the original; empty if the original has the same lines
 */
public record Document(String name, String text, List<Place> places) {
  public Document {
    places = List.copyOf(places);
  }
}
