package io.duban.office.deadletters;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which dead letters are asked for.
 *
 * @param reasons none for all
 * @param units ids of those on whose topics they came, none for all
 * @param since the first day, in the zone
 * @param until the last day, in the zone
 */
public record LetterFilter(
    List<ReasonCode> reasons, List<String> units, LocalDate since, LocalDate until, ZoneId zone) {

  public boolean takes(RefusedRecord letter) {
    LocalDate day = LocalDate.ofInstant(letter.time(), zone);
    return (reasons.isEmpty() || reasons.contains(letter.reason()))
        && (units.isEmpty()
            || Topics.unitOf(letter.origin().topic()).filter(units::contains).isPresent())
        && !day.isBefore(since)
        && !day.isAfter(until);
  }
}
