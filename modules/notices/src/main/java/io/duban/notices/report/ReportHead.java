package io.duban.notices.report;

import io.duban.notices.head.DateLine;
import io.duban.notices.head.Head;
import io.duban.notices.text.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a report says of itself in its first lines. */
final class ReportHead {
  private static final int HEAD_LINES = 12;
  private static final int MONTH_OF_NEXT_YEARS_REPORT = 11;

  private ReportHead() {}

  /** The head, given the plan year its headings tell. */
  static Head of(List<Slice> lines, Optional<String> regionName, Optional<Integer> fromHeadings) {
    List<Slice> first = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    Optional<Slice> title = first.stream().filter(line -> Sign.title(line).isPresent()).findFirst();
    Optional<LocalDate> given = given(first);
    return new Head(
        title.map(Slice::text),
        regionName.map(name -> name + "人民政府"),
        regionName,
        Optional.empty(),
        year(title, given, fromHeadings),
        given,
        Optional.empty());
  }

  private static Optional<LocalDate> given(List<Slice> lines) {
    return lines.stream()
        .map(Sign::date)
        .flatMap(Optional::stream)
        .map(DateLine::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  // A report given in winter plans the year to come; its headings say so most surely.
  private static Optional<Integer> year(
      Optional<Slice> title, Optional<LocalDate> given, Optional<Integer> fromHeadings) {
    Optional<Integer> titled = title.flatMap(line -> RegionWords.year(line.text()));
    Optional<Integer> planned =
        given.map(
            date ->
                date.getMonthValue() >= MONTH_OF_NEXT_YEARS_REPORT
                    ? date.getYear() + 1
                    : date.getYear());
    return fromHeadings
        .filter(year -> planned.isEmpty() || year <= planned.get())
        .flatMap(year -> titled.map(other -> Math.max(year, other)).or(() -> Optional.of(year)))
        .or(() -> titled)
        .or(() -> planned);
  }
}
