package io.duban.cli.deadletters;

import io.duban.contracts.ReasonCode;
import io.duban.office.deadletters.LetterFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** Which dead letters are asked for. */
final class LetterFilterOptions {
  @Option(
      names = "--reason",
      order = 11,
      paramLabel = "REASON",
      split = ",",
      description = "Only these reasons: ${COMPLETION-CANDIDATES}.")
  private List<ReasonCode> reasons = List.of();

  @Option(
      names = "--unit",
      order = 12,
      paramLabel = "UNIT",
      split = ",",
      description = "Only what came on the topics of these units: ids.")
  private List<String> units = List.of();

  @Option(
      names = "--since",
      order = 13,
      paramLabel = "DATE",
      description = "Only what was sent on this day or later.")
  private LocalDate since = LocalDate.MIN;

  @Option(
      names = "--until",
      order = 14,
      paramLabel = "DATE",
      description = "Only what was sent on this day or before.")
  private LocalDate until = LocalDate.MAX;

  LetterFilter filter(ZoneId zone) {
    return new LetterFilter(reasons, units, since, until, zone);
  }
}
