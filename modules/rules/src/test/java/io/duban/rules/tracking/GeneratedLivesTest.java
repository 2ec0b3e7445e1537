package io.duban.rules.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import io.duban.rules.testing.History.AlertDay;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.testing.Lives;
import io.duban.rules.testing.PolicyBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold for any life of a task; a failure names the seed of the life that broke it. */
class GeneratedLivesTest {
  private static final long LIVES = Long.getLong("duban.lives", 50);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal MUCH_MORE_THAN_ASKED = new BigDecimal("9999999.99");
  private static final String TASK = "linhe-2026/001";
  private static final AlertKey FIRST_KEY = new AlertKey("", "");

  @Test
  void shouldGiveTheSameWhateverTheOrderAndRepetitionBetweenTwoTicks() {
    forEachSeed(
        seed -> {
          // Given
          List<TaskEvent> inOrder = Lives.of(seed, TASK);
          List<TaskEvent> disturbed = disturbed(inOrder, new Random(seed));

          // When
          FoldOracle one = FoldOracle.onDueDays(policies(seed));
          FoldOracle other = FoldOracle.onDueDays(policies(seed));

          // Then
          Lives.FIRST
              .datesUntil(Lives.LAST)
              .forEach(
                  day -> {
                    TaskState expected = one.begin(day).state(TASK);
                    assertThat(other.begin(day).state(TASK)).as("on %s", day).isEqualTo(expected);
                    on(day, inOrder).forEach(one::take);
                    on(day, disturbed).forEach(other::take);
                  });
          assertThat(lastWords(other)).isEqualTo(lastWords(one));
          assertThat(other.history().settled()).isEqualTo(one.history().settled());
          assertThat(other.history().latestRows()).isEqualTo(one.history().latestRows());
          assertThat(other.history().alertDays()).isEqualTo(one.history().alertDays());
          assertThat(other.history().bulletins()).isEqualTo(one.history().bulletins());
          assertThat(other.history().digests()).isEqualTo(one.history().digests());
        });
  }

  @Test
  void shouldGiveTheSameWhenLookedAtOnlyOnTheDaysItAsksFor() {
    forEachSeed(
        seed -> {
          // Given
          List<TaskEvent> happenings = Lives.of(seed, TASK);

          // When
          History onDueDays = play(FoldOracle.onDueDays(policies(seed)), happenings);
          History everyDay = play(FoldOracle.everyDay(policies(seed)), happenings);

          // Then
          assertThat(onDueDays.rows()).isEqualTo(everyDay.rows());
          assertThat(onDueDays.settled()).isEqualTo(everyDay.settled());
          assertThat(onDueDays.alerts()).isEqualTo(everyDay.alerts());
          assertThat(onDueDays.bulletins()).isEqualTo(everyDay.bulletins());
          assertThat(onDueDays.digests()).isEqualTo(everyDay.digests());
        });
  }

  @Test
  void shouldNumberTheAlertsOfAKeyWithoutGapAndKeepAtMostOneOpen() {
    forEachSeed(
        seed -> {
          // When
          History history = play(FoldOracle.onDueDays(policies(seed)), Lives.of(seed, TASK));

          // Then
          Map<AlertKey, List<AlertChange>> byKey = new TreeMap<>();
          for (TaskAlert alert : history.alerts()) {
            if (alert.change().kind().isMark()) {
              continue;
            }
            byKey.computeIfAbsent(alert.change().key(), k -> new ArrayList<>()).add(alert.change());
          }
          byKey.values().forEach(GeneratedLivesTest::assertOneLife);
        });
  }

  @Test
  void shouldTellInTheDigestsWhereEachDayLeftEachAlert() {
    forEachSeed(
        seed -> {
          // When
          History history = play(FoldOracle.onDueDays(policies(seed)), Lives.of(seed, TASK));

          // Then
          List<TaskAlert> told =
              history.digests().stream()
                  .flatMap(digest -> digest.changes().stream())
                  .map(news -> new TaskAlert(news.task(), news.change()))
                  .toList();
          assertThat(History.alertDays(told))
              .isEqualTo(history.alertDays().headMap(new AlertDay(TASK, Lives.LAST, FIRST_KEY)));
          assertThat(history.digests().stream().map(d -> d.unit() + d.day()))
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void shouldNotLetAFigureThatCanOnlyGrowCountLessUnlessItIsCorrected() {
    forEachSeed(
        seed -> {
          // Given
          List<TaskEvent> life = Lives.of(seed, TASK);
          Defined defined = firstDefinition(life);
          List<TaskEvent> uncorrected =
              life.stream()
                  .filter(one -> one == defined || !(one instanceof Defined))
                  .filter(one -> !corrects(one))
                  .toList();

          // When
          History history = play(FoldOracle.onDueDays(policies(seed)), uncorrected);

          // Then
          Map<String, BigDecimal> highest = new TreeMap<>();
          for (TaskQuarter row : history.latestRows().values()) {
            for (Verdict verdict : row.verdicts()) {
              if (mustGrow(verdict, defined.task()) && verdict.actual() != null) {
                assertThat(verdict.actual())
                    .isGreaterThanOrEqualTo(
                        highest.getOrDefault(verdict.metric(), BigDecimal.ZERO));
                highest.put(verdict.metric(), verdict.actual());
              }
            }
          }
        });
  }

  private static Defined firstDefinition(List<TaskEvent> life) {
    return life.stream()
        .filter(Defined.class::isInstance)
        .map(Defined.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Of a sum, parts come and go with the units that report in a quarter. */
  private static boolean mustGrow(Verdict verdict, Task task) {
    return verdict.units().isEmpty()
        && verdict.basis() != Basis.COMPLETED
        && UnitReports.grows(verdict.metric(), task);
  }

  private static boolean corrects(TaskEvent happening) {
    return happening instanceof Reported reported && reported.report().corrects() != null;
  }

  @Test
  void shouldCallNothingGreenOfWhichNoFigureIsKnown() {
    forEachSeed(
        seed -> {
          // When
          History history = play(FoldOracle.onDueDays(policies(seed)), Lives.of(seed, TASK));

          // Then
          assertThat(history.rows())
              .filteredOn(row -> row.light() == Light.GREEN)
              .filteredOn(row -> row.progress() != Progress.DONE)
              .allSatisfy(row -> assertThat(row.verdicts()).allSatisfy(this::assertFigureKnown));
        });
  }

  @Test
  void shouldKeepPlannedAndEarnedWithinRange() {
    forEachSeed(
        seed -> {
          // When
          History history = play(FoldOracle.onDueDays(policies(seed)), Lives.of(seed, TASK));

          // Then
          assertThat(history.rows())
              .flatExtracting(TaskQuarter::verdicts)
              .allSatisfy(verdict -> assertInRange(verdict.planned(), ALL))
              .allSatisfy(verdict -> assertInRange(verdict.earned(), MUCH_MORE_THAN_ASKED));
        });
  }

  private static Map<String, RefusalReason> lastWords(FoldOracle oracle) {
    Map<String, RefusalReason> refused = new TreeMap<>();
    for (History.Refused one : oracle.history().refused()) {
      if (one.what() instanceof Directed directed) {
        refused.put(directed.directive().eventId(), one.why().reason());
      }
    }
    return refused;
  }

  /** One policy, and in half of the lives another from some day on. */
  private static Policies policies(long seed) {
    Random random = new Random(seed);
    List<Policy> policies = new ArrayList<>();
    policies.add(policy(random).version("first").build());
    if (random.nextBoolean()) {
      LocalDate from = Lives.FIRST.plusDays(random.nextInt(380));
      policies.add(policy(random).version("second").validFrom(from).build());
    }
    return new Policies(PolicyHistory.of(policies), Map.of());
  }

  private static PolicyBuilder policy(Random random) {
    return PolicyBuilder.policy()
        .lights(BigDecimal.valueOf(random.nextInt(15)), BigDecimal.valueOf(15 + random.nextInt(30)))
        .ceilingMargin(BigDecimal.valueOf(random.nextInt(20)))
        .holdTicks(random.nextInt(4))
        .missingRedAfterDays(random.nextInt(8))
        .graceDays(1 + random.nextInt(8))
        .dueSoonDays(random.nextInt(10))
        .stalledPeriods(random.nextInt(4));
  }

  private void assertFigureKnown(Verdict verdict) {
    assertThat(verdict.light()).isEqualTo(Light.GREEN);
    assertThat(verdict.earned() != null || verdict.actual() != null).isTrue();
    assertThat(verdict.missing()).isEmpty();
  }

  private static void assertInRange(BigDecimal points, BigDecimal most) {
    if (points != null) {
      assertThat(points).isBetween(BigDecimal.ZERO, most).hasScaleOf(2);
    }
  }

  private static void assertOneLife(List<AlertChange> changes) {
    AlertChange before = null;
    for (AlertChange change : changes) {
      boolean open = before != null && before.kind() != Kind.CLEARED;
      assertThat(change.kind() != Kind.RAISED).as("%s after %s", change, before).isEqualTo(open);
      if (open) {
        assertThat(change.sequence()).isEqualTo(before.sequence());
        assertThat(change.since()).isEqualTo(before.since());
      } else if (before == null) {
        assertThat(change.sequence()).isEqualTo(1);
      } else {
        boolean takenBack =
            change.day().equals(before.day()) || before.since().equals(before.day());
        assertThat(change.sequence())
            .isBetween(before.sequence() + (takenBack ? 0 : 1), before.sequence() + 1);
      }
      before = change;
    }
  }

  private static History play(FoldOracle oracle, List<TaskEvent> happenings) {
    return oracle.play(Lives.FIRST, Lives.LAST, happenings).history();
  }

  private static List<TaskEvent> on(LocalDate day, List<TaskEvent> happenings) {
    return happenings.stream().filter(one -> dayOf(one.at()).equals(day)).toList();
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, Policy.DEFAULT.zone());
  }

  /**
   * Definitions stay where they are: they come from one hand, in order. All else comes in any order
   * within its day, once more as it was or later on the day, and reports on later days, too.
   */
  private static List<TaskEvent> disturbed(List<TaskEvent> happenings, Random random) {
    List<TaskEvent> definitions = new ArrayList<>();
    List<TaskEvent> others = new ArrayList<>();
    Instant defined = firstDefinition(happenings).at();
    for (TaskEvent happening : happenings) {
      if (happening instanceof Defined) {
        definitions.add(happening);
      } else {
        others.add(happening);
        switch (random.nextInt(4)) {
          case 0 -> others.add(happening);
          case 1 -> others.add(again(happening, laterThatDay(happening.at(), random)));
          case 2 -> onALaterDay(happening, defined, random).ifPresent(others::add);
          default -> {}
        }
      }
    }
    Collections.shuffle(others, random);
    definitions.addAll(others);
    return definitions;
  }

  private static Instant laterThatDay(Instant at, Random random) {
    ZonedDateTime sent = at.atZone(Policy.DEFAULT.zone());
    Instant midnight = sent.toLocalDate().plusDays(1).atStartOfDay(sent.getZone()).toInstant();
    return at.plusSeconds(random.nextInt((int) Duration.between(at, midnight).toSeconds()));
  }

  /**
   * A report that waits for its task may be given up, and one with a plan the task does not allow
   * is refused until it is defined otherwise, so its copy would be the first taken.
   */
  private static Optional<TaskEvent> onALaterDay(
      TaskEvent happening, Instant defined, Random random) {
    Instant later = happening.at().plus(Duration.ofDays(1 + random.nextInt(40)));
    boolean possible =
        happening instanceof Reported reported
            && reported.report().plan() == null
            && !happening.at().isBefore(defined)
            && dayOf(later).isBefore(Lives.LAST);
    return possible ? Optional.of(again(happening, later)) : Optional.empty();
  }

  private static TaskEvent again(TaskEvent happening, Instant at) {
    return happening instanceof Reported reported
        ? new Reported(reported.report(), reported.speaker(), at)
        : new Directed(((Directed) happening).directive(), at);
  }

  private static void forEachSeed(LongConsumer test) {
    LongStream.range(0, LIVES)
        .forEach(
            seed -> {
              try {
                test.accept(seed);
              } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
              }
            });
  }
}
