package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The document that assigns a year's tasks.
 *
 * @param region ASCII id of the region
 * @param regionName the region as people write it (济源市)
 * @param year the plan year
 * @param title the document's title
 * @param issuer the issuing body, empty if the document does not say
 * @param number the document's number (〔2024〕9号), empty if it does not say
 * @param issued issue date
 * @param reporting cadence and due rule
 */
public record Notice(
    String region,
    String regionName,
    int year,
    String title,
    String issuer,
    String number,
    LocalDate issued,
    Reporting reporting,
    List<Task> tasks,
    List<Unit> units) {
  public Notice {
    requireNonNull(region, "region");
    requireNonNull(regionName, "regionName");
    requireNonNull(title, "title");
    requireNonNull(issuer, "issuer");
    requireNonNull(number, "number");
    requireNonNull(issued, "issued");
    requireNonNull(reporting, "reporting");
    tasks = List.copyOf(tasks);
    units = List.copyOf(units);
  }
}
