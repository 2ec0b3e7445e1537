package io.duban.notices;

import io.duban.rules.task.Reporting;
import java.time.LocalDate;

/**
 * What the caller knows better than the document; a null field leaves it to the document.
 *
 * @param region ASCII id of the region
 * @param regionName the region as people write it
 * @param year the plan year
 * @param issued issue date
 * @param reporting cadence and due rule
 */
public record NoticeOverrides(
    String region, String regionName, Integer year, LocalDate issued, Reporting reporting) {
  public static final NoticeOverrides NONE = new NoticeOverrides(null, null, null, null, null);
}
