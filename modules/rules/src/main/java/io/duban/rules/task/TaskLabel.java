package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a task is called where it is listed.
 *
 * @param line line of the notice it stands in, from 1, or null
 */
public record TaskLabel(
    String id,
    String region,
    int year,
    int number,
    List<String> section,
    String title,
    Integer line) {
  public TaskLabel {
    requireNonNull(id, "id");
    requireNonNull(region, "region");
    section = List.copyOf(section);
    requireNonNull(title, "title");
  }
}
