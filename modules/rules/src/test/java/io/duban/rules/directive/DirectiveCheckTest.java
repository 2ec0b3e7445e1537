package io.duban.rules.directive;

import static io.duban.rules.testing.Directives.extended;
import static io.duban.rules.testing.Directives.fact;
import static io.duban.rules.testing.Directives.ordered;
import static io.duban.rules.testing.Directives.silenced;
import static io.duban.rules.testing.Directives.waived;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.testing.Directives;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DirectiveCheckTest {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  @ParameterizedTest
  @CsvSource({"office, as agreed,", "' ', as agreed, AUTHOR_MISSING", "office, '', REASON_MISSING"})
  void shouldAskForAnAuthorAndAReason(String author, String reason, RefusalReason refusal) {
    Directive said = Directives.approved(TASK, 1);
    Directive directive =
        new Directive(
            said.eventId(),
            TASK,
            said.kind(),
            author,
            reason,
            said.dates(),
            said.subject(),
            said.observation());
    assertThat(refusal(directive)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09, DATE_PASSED", "2026-03-10,"})
  void shouldNotSilenceIntoThePast(LocalDate until, RefusalReason refusal) {
    assertThat(refusal(silenced(TASK, 1, "STALLED", "", until))).isEqualTo(refusal);
  }

  @Test
  void shouldNotWaiveWhatIsOverNorBackwards() {
    assertThat(refusal(waived(TASK, 1, "", null, TODAY.minusDays(1))))
        .isEqualTo(RefusalReason.DATE_PASSED);
    assertThat(refusal(waived(TASK, 1, "", TODAY.plusDays(2), TODAY.plusDays(1))))
        .isEqualTo(RefusalReason.DATES_OUT_OF_ORDER);
    assertThat(refusal(waived(TASK, 1, "", null, null))).isNull();
  }

  @Test
  void shouldAskForADateAfterTheOneBeforeInAnOrder() {
    assertThat(refusal(ordered(TASK, 1, "1", TODAY, TODAY))).isNull();
    assertThat(refusal(ordered(TASK, 1, "1", TODAY.minusDays(1), TODAY)))
        .isEqualTo(RefusalReason.DATES_OUT_OF_ORDER);
    assertThat(refusal(ordered(TASK, 1, "1", null, TODAY.minusDays(1))))
        .isEqualTo(RefusalReason.DATES_OUT_OF_ORDER);
    assertThat(refusal(ordered(TASK, 1, "1", null, TODAY.plusDays(14)))).isNull();
  }

  @Test
  void shouldNotKnowAFactBeforeItsDay() {
    assertThat(refusal(fact(TASK, 1, "m1", BigDecimal.ONE, null, TODAY))).isNull();
    assertThat(refusal(fact(TASK, 1, "m1", BigDecimal.ONE, null, TODAY.plusDays(1))))
        .isEqualTo(RefusalReason.AS_OF_IN_FUTURE);
  }

  @ParameterizedTest
  @MethodSource
  void shouldRefuseWhatDoesNotSayWhatItsKindNeeds(Directive directive) {
    assertThat(refusal(directive)).isEqualTo(RefusalReason.INVALID_DIRECTIVE);
  }

  static Stream<Arguments> shouldRefuseWhatDoesNotSayWhatItsKindNeeds() {
    return Stream.of(
        Arguments.of(extended(TASK, 1, null)),
        Arguments.of(fact(TASK, 1, "", BigDecimal.ONE, null, null)),
        Arguments.of(fact(TASK, 1, "m1", null, null, null)),
        Arguments.of(ordered(TASK, 1, " ", null, null)),
        Arguments.of(silenced(TASK, 1, "STALLED", "", null)),
        Arguments.of(silenced(TASK, 1, "", "", TODAY)),
        Arguments.of(Directives.of(TASK, Kind.INSPECTION_RECORDED, 1)),
        Arguments.of(Directives.planApproved(TASK, 1, "")));
  }

  private static RefusalReason refusal(Directive directive) {
    return DirectiveCheck.check(directive, TODAY).map(refusal -> refusal.reason()).orElse(null);
  }
}
