package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.AS_OF_IN_FUTURE;
import static io.duban.rules.report.RefusalReason.AS_OF_OUTSIDE_PLAN;
import static io.duban.rules.report.RefusalReason.CORRECTION_WITHOUT_REASON;
import static io.duban.rules.report.RefusalReason.INVALID_PLAN;
import static io.duban.rules.report.RefusalReason.INVALID_VALUE;
import static io.duban.rules.report.RefusalReason.MALFORMED_EVENT_ID;
import static io.duban.rules.report.RefusalReason.NOTHING_REPORTED;
import static io.duban.rules.report.RefusalReason.NOT_A_NUMBER;
import static io.duban.rules.report.RefusalReason.PERCENT_OUT_OF_RANGE;
import static io.duban.rules.report.RefusalReason.TEXT_TOO_LONG;
import static io.duban.rules.report.RefusalReason.TOO_MANY_ITEMS;
import static io.duban.rules.report.RefusalReason.UNKNOWN_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Interim;
import io.duban.rules.testing.Reports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of("percent 0", fine().percent(0)),
        Arguments.of("percent 100", fine().percent(100)),
        Arguments.of("as of today", fine().asOf(TODAY)),
        Arguments.of("longest narrative", fine().narrative("字".repeat(4000))),
        Arguments.of("longest obstacles", fine().obstacles("字".repeat(4000))),
        Arguments.of("longest next steps", fine().nextSteps("字".repeat(4000))),
        Arguments.of("most evidence", fine().evidence(Collections.nCopies(20, "l".repeat(2000)))),
        Arguments.of("correction", fine().corrects(Reports.eventId(1), "typed a wrong digit")),
        Arguments.of("negative value", fine().value("m1", -1)),
        Arguments.of("most values", values(20)),
        Arguments.of("upper-case id", fine().event("0198C0DE-7000-7ABC-8DEF-00000000000A")),
        Arguments.of("a bare status", empty().status(ReportStatus.NOT_STARTED)),
        Arguments.of("words only", empty().narrative("begun")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void shouldTakeIn(String what, Reports report) {
    assertThat(ReportCheck.check(report.build(), TODAY)).as(what).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(PERCENT_OUT_OF_RANGE, fine().percent(-0.01)),
        Arguments.of(PERCENT_OUT_OF_RANGE, fine().percent(100.01)),
        Arguments.of(PERCENT_OUT_OF_RANGE, fine().percent(101)),
        Arguments.of(NOT_A_NUMBER, fine().percent(Double.NaN)),
        Arguments.of(NOT_A_NUMBER, fine().percent(Double.POSITIVE_INFINITY)),
        Arguments.of(NOT_A_NUMBER, fine().value("m1", Double.NaN)),
        Arguments.of(NOT_A_NUMBER, fine().value("m1", Double.NEGATIVE_INFINITY)),
        Arguments.of(AS_OF_IN_FUTURE, fine().asOf(TODAY.plusDays(1))),
        Arguments.of(TEXT_TOO_LONG, fine().narrative("字".repeat(4001))),
        Arguments.of(TEXT_TOO_LONG, fine().narrative("x".repeat(2_000_000))),
        Arguments.of(TEXT_TOO_LONG, fine().obstacles("字".repeat(4001))),
        Arguments.of(TEXT_TOO_LONG, fine().nextSteps("字".repeat(4001))),
        Arguments.of(TEXT_TOO_LONG, fine().evidence(List.of("l".repeat(2001)))),
        Arguments.of(TEXT_TOO_LONG, fine().by("u".repeat(201))),
        Arguments.of(TEXT_TOO_LONG, fine().corrects(Reports.eventId(1), "x".repeat(4001))),
        Arguments.of(TOO_MANY_ITEMS, fine().evidence(Collections.nCopies(21, "l"))),
        Arguments.of(TOO_MANY_ITEMS, values(21)),
        Arguments.of(TEXT_TOO_LONG, fine().value("m".repeat(201), 1)),
        Arguments.of(TEXT_TOO_LONG, fine().value("m".repeat(1_200_000), 1)),
        Arguments.of(UNKNOWN_TARGET, fine().value("m|1", 1)),
        Arguments.of(UNKNOWN_TARGET, fine().value("m\u0000", 1)),
        Arguments.of(UNKNOWN_TARGET, fine().value("", 1)),
        Arguments.of(INVALID_VALUE, fine().value("m1", 1e308)),
        Arguments.of(INVALID_VALUE, fine().value("m1", -1.1e15)),
        Arguments.of(AS_OF_OUTSIDE_PLAN, fine().asOf(LocalDate.of(1, 1, 1))),
        Arguments.of(AS_OF_OUTSIDE_PLAN, fine().asOf(LocalDate.MIN)),
        Arguments.of(AS_OF_IN_FUTURE, fine().asOf(LocalDate.MAX)),
        Arguments.of(INVALID_PLAN, shared("u".repeat(65), 1)),
        Arguments.of(INVALID_PLAN, shared("u|v", 1)),
        Arguments.of(INVALID_PLAN, shared("bureau-a", 1e300)),
        Arguments.of(INVALID_PLAN, milestone(new BigDecimal("9").pow(10_000))),
        Arguments.of(INVALID_PLAN, milestone(new BigDecimal("1e-2000000"))),
        Arguments.of(MALFORMED_EVENT_ID, fine().event("")),
        Arguments.of(MALFORMED_EVENT_ID, fine().event("0198c0de70007abc8def00000000000a")),
        Arguments.of(MALFORMED_EVENT_ID, fine().event("0198c0de-7000-7abc-8def-00000000000g")),
        Arguments.of(MALFORMED_EVENT_ID, fine().corrects("the last one", "typed a wrong digit")),
        Arguments.of(
            MALFORMED_EVENT_ID, fine().event(1).corrects(Reports.eventId(1), "corrects itself")),
        Arguments.of(CORRECTION_WITHOUT_REASON, fine().corrects(Reports.eventId(1), null)),
        Arguments.of(CORRECTION_WITHOUT_REASON, fine().corrects(Reports.eventId(1), " ")),
        Arguments.of(NOTHING_REPORTED, empty()),
        Arguments.of(NOTHING_REPORTED, empty().narrative("  ")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void shouldRefuse(RefusalReason reason, Reports report) {
    assertThat(ReportCheck.check(report.build(), TODAY).map(Refusal::reason)).contains(reason);
  }

  @Test
  void shouldSayWhatWasWrongAndWhatToDo() {
    assertThat(ReportCheck.check(fine().percent(101).build(), TODAY).orElseThrow().detail())
        .isEqualTo("percent must be from 0 to 100, but is 101.0");
  }

  @Test
  void shouldNotRepeatAHugeTextInTheDetail() {
    assertThat(
            ReportCheck.check(fine().event("x".repeat(100_000)).build(), TODAY)
                .orElseThrow()
                .detail())
        .hasSizeLessThan(200);
  }

  private static Reports fine() {
    return empty().percent(40);
  }

  private static Reports empty() {
    return Reports.report("linhe-2026/001", LocalDate.of(2026, 3, 30));
  }

  private static Reports shared(String unit, double share) {
    return fine().plan(new Plan(null, List.of(), Map.of(unit, BigDecimal.valueOf(share))));
  }

  private static Reports milestone(BigDecimal percent) {
    Interim interim = new Interim(LocalDate.of(2026, 6, 30), percent);
    return fine().plan(new Plan(null, List.of(interim), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void shouldSayWhyInFewVisibleCharacters(RefusalReason reason, Reports report) {
    String detail = ReportCheck.check(report.build(), TODAY).orElseThrow().detail();
    assertThat(detail).as(reason.name()).hasSizeLessThan(300).doesNotContainPattern("\\p{Cntrl}");
  }

  private static Reports values(int count) {
    Reports report = empty();
    for (int i = 1; i <= count; i++) {
      report.value("m" + i, i);
    }
    return report;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-06-30, 40, 2026-12-31, 100,",
    "2026-06-30, 2026-06-30, 40, 2026-12-31, 100, INVALID_PLAN",
    "2026-03-01, 2026-06-30, 40, 2027-01-01, 100, INVALID_PLAN",
    "2026-03-01, 2026-06-30, 40, 2026-12-31, 39, INVALID_PLAN",
    "2026-03-01, 2026-06-30, 40, 2026-12-31, 101, INVALID_PLAN",
    "2026-03-01, 2026-06-30, -1, 2026-12-31, 100, INVALID_PLAN"
  })
  void shouldTakeAPlanThatRisesWithinItsYear(
      LocalDate start,
      LocalDate first,
      BigDecimal percent,
      LocalDate second,
      BigDecimal more,
      RefusalReason refusal) {
    Plan plan =
        new Plan(start, List.of(new Interim(first, percent), new Interim(second, more)), Map.of());
    Report report = Reports.report("linhe-2026/001", LocalDate.of(2026, 2, 1)).plan(plan).build();
    assertThat(
            ReportCheck.check(report, LocalDate.of(2026, 2, 1)).map(Refusal::reason).orElse(null))
        .isEqualTo(refusal);
  }
}
