package io.duban.rules.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.report.Plan;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.report.Sent;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.rulings.Submissions;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionsTest {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final Instant START = Instant.parse("2026-03-20T01:00:00Z");

  @Test
  void shouldKeepFewOfManyClaims() {
    // Given
    Submissions submitted = Submissions.NONE;

    // When
    for (int i = 0; i < 11_500; i++) {
      submitted = submitted.with(claim(i), at(i)).kept(Rulings.NONE);
    }

    // Then
    assertThat(submitted.claims()).hasSizeLessThanOrEqualTo(2 * Submissions.CLAIMS);
    assertThat(submitted.claimed(null, START)).isPresent();
    assertThat(submitted.claimed(at(11_400).at(), at(11_500).at())).isPresent();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldAnswerAsIfAllWereKept(long seed) {
    // Given
    Random random = new Random(seed);
    Rulings rulings = Rulings.NONE;
    Submissions all = Submissions.NONE;
    Submissions kept = Submissions.NONE;

    // When
    int claims = 0;
    for (int i = 0; i < 400; i++) {
      if (random.nextInt(25) == 0) {
        rulings =
            rulings
                .with(Ruling.of(Directives.returned(TASK, i), at(i), DAY))
                .settled(DAY.plusDays(1));
      } else {
        Report claim = claim(i);
        all = all.with(claim, at(i));
        kept = kept.with(claim, at(i)).kept(rulings);
        claims++;
      }
    }

    // Then
    assertThat(kept.claims().size()).isLessThan(claims / 2);
    List<Instant> answers = new ArrayList<>(rulings.all().stream().map(Ruling::at).toList());
    answers.add(null);
    for (Instant answer : answers) {
      for (int i = 0; i < 400; i++) {
        assertThat(kept.claimed(answer, at(i).at()).isPresent())
            .as("after %s until %s", answer, i)
            .isEqualTo(all.claimed(answer, at(i).at()).isPresent());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void shouldKeepTheSameWhateverTheOrder(long seed) {
    // Given
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      numbers.add(i);
    }

    // When
    Submissions inOrder = of(numbers);
    Collections.shuffle(numbers, new Random(seed));
    Submissions shuffled = of(numbers);

    // Then
    assertThat(shuffled).isEqualTo(inOrder);
  }

  @Test
  void shouldKeepThePlansTheOfficeSpokeOfAndTheLatest() {
    // Given
    Rulings rulings =
        Rulings.NONE.with(
            Ruling.of(Directives.planApproved(TASK, 1, Reports.eventId(3)), at(50), DAY));
    Submissions submitted = Submissions.NONE;

    // When
    for (int i = 0; i < 100; i++) {
      submitted = submitted.with(plan(i), at(i)).kept(rulings);
    }

    // Then
    assertThat(submitted.plans())
        .containsKeys(Reports.eventId(3), Reports.eventId(99), Reports.eventId(92))
        .hasSize(1 + Submissions.PLANS);
  }

  private static Submissions of(List<Integer> numbers) {
    Submissions submitted = Submissions.NONE;
    for (int i : numbers) {
      submitted = submitted.with(claim(i), at(i)).kept(Rulings.NONE);
    }
    return submitted;
  }

  private static Report claim(int number) {
    return Reports.report(TASK, DAY).event(number).status(ReportStatus.DONE_CLAIMED).build();
  }

  private static Report plan(int number) {
    return Reports.report(TASK, DAY).event(number).plan(new Plan(DAY, List.of(), Map.of())).build();
  }

  private static Sent at(int second) {
    return Sent.somewhere(START.plusSeconds(second));
  }
}
