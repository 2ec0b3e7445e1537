package io.duban.notices;

import static java.util.Objects.requireNonNullElseGet;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.head.Head;
import io.duban.notices.item.Item;
import io.duban.notices.unit.AsciiIds;
import io.duban.rules.task.Reporting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What holds for every task of a notice: from the caller, the document, or a default. */
record NoticeFacts(
    String region,
    String regionName,
    int year,
    LocalDate issued,
    Reporting reporting,
    SettledReadings rulings) {

  static NoticeFacts of(
      String file, Head head, NoticeOverrides overrides, List<OpenQuestion> confirm) {
    List<OpenQuestion> assumed = new ArrayList<>();
    String regionName =
        requireNonNullElseGet(
            overrides.regionName(),
            () -> head.regionName().orElseGet(() -> nameFor(file, overrides)));
    String region = requireNonNullElseGet(overrides.region(), () -> AsciiIds.ofRegion(regionName));
    int year = requireNonNullElseGet(overrides.year(), () -> year(file, head, assumed));
    LocalDate issued = requireNonNullElseGet(overrides.issued(), () -> issued(head, year, assumed));
    Reporting reporting =
        requireNonNullElseGet(overrides.reporting(), () -> reporting(head, assumed));
    confirm.addAll(assumed);
    return new NoticeFacts(region, regionName, year, issued, reporting, overrides.rulings());
  }

  String taskId(Item item) {
    return "%s-%d/%s".formatted(region, year, item.part().label(item.number()));
  }

  LocalDate yearStart() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate yearEnd() {
    return LocalDate.of(year, 12, 31);
  }

  private static String nameFor(String file, NoticeOverrides overrides) {
    if (overrides.region() != null) {
      return overrides.region();
    }
    throw new NoticeUnreadableException(
        file, "neither title nor preamble names a city or county government", "state the region");
  }

  private static int year(String file, Head head, List<OpenQuestion> assumed) {
    if (head.year().isPresent()) {
      return head.year().get();
    }
    int year =
        head.issued()
            .map(LocalDate::getYear)
            .orElseThrow(
                () ->
                    new NoticeUnreadableException(
                        file, "no plan year in the title or the preamble", "state the year"));
    assumed.add(assumed("year", String.valueOf(year)));
    return year;
  }

  private static LocalDate issued(Head head, int year, List<OpenQuestion> assumed) {
    return head.issued()
        .orElseGet(
            () -> {
              assumed.add(assumed("issued", year + "-01-01"));
              return LocalDate.of(year, 1, 1);
            });
  }

  private static Reporting reporting(Head head, List<OpenQuestion> assumed) {
    return head.reporting()
        .orElseGet(
            () -> {
              assumed.add(assumed("reporting", "QUARTERLY", "MONTHLY"));
              return Reporting.QUARTER_END;
            });
  }

  private static OpenQuestion assumed(String field, String... candidates) {
    return new OpenQuestion(Reason.ASSUMED, null, field, List.of(candidates), null);
  }
}
