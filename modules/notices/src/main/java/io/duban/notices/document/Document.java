package io.duban.notices.document;

import io.duban.notices.document.content.UnreadPart;
import io.duban.rules.task.Place;
import java.util.List;

/**
 * A file as text.
 *
 * @param text one paragraph, heading or table row a line; cells are separated by {@code " | "}
 * @param places where each line stands in the original; empty if the original has the same lines
 * @param unread parts of it that are not in the text
 */
public record Document(String name, String text, List<Place> places, List<UnreadPart> unread) {
  public Document {
    places = List.copyOf(places);
    unread = List.copyOf(unread);
  }
}
