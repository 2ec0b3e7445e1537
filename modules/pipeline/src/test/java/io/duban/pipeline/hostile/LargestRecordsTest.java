package io.duban.pipeline.hostile;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Assignment;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Interim;
import io.duban.contracts.Milestone;
import io.duban.contracts.Observation;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Role;
import io.duban.contracts.Share;
import io.duban.contracts.Target;
import io.duban.contracts.Task;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import io.duban.rules.task.TaskBounds;
import io.duban.rules.task.UnitBounds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken in fits into a record; what is a little larger in any way is set aside. */
class LargestRecordsTest {
  private static final int RECORD = 256 * 1024;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final BigDecimal FIGURE = new BigDecimal("999999999999999.000000");
  private static final BigDecimal LARGER = new BigDecimal("9999999999999999.000000");

  private final TopologyFixture pipeline = new TopologyFixture();

  @BeforeEach
  void begin() {
    pipeline.begin(DAY.toString());
    pipeline.journal();
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  static Stream<Arguments> largest() {
    return Stream.of(
        Arguments.of(Topics.progress(Events.UNIT), report().build()),
        Arguments.of(Topics.TASKS, task().build()),
        Arguments.of(Topics.DIRECTIVES, directive().build()),
        Arguments.of(Topics.UNITS, unit(UnitBounds.NAMES, 200)));
  }

  @ParameterizedTest
  @MethodSource("largest")
  void shouldTakeWhatFitsIntoARecord(Topic topic, SpecificRecord event) {
    // Given / When
    byte[] bytes = pipeline.pipe(topic, "key", event, at(DAY.toString(), "09:00"));

    // Then
    assertThat(bytes.length).isLessThan(RECORD);
    assertThat(pipeline.journal()).hasSize(1);
    assertThat(pipeline.refused()).isEmpty();
  }

  static Stream<Arguments> tooLarge() {
    Topic unit = Topics.progress(Events.UNIT);
    return Stream.of(
        Arguments.of(ReasonCode.UNKNOWN_TASK, unit, report().setTask("x".repeat(500_000)).build()),
        Arguments.of(ReasonCode.UNKNOWN_TASK, unit, report().setTask("linhe-2026/\n").build()),
        Arguments.of(ReasonCode.CLAIMS_ANOTHER_UNIT, unit, report().setUnit("\u0007u").build()),
        Arguments.of(ReasonCode.INVALID_PLAN, unit, shared(Double.NaN)),
        Arguments.of(ReasonCode.INVALID_PLAN, unit, shared(1e300)),
        Arguments.of(ReasonCode.INVALID_TASK, Topics.TASKS, task().setText(words(10_001)).build()),
        Arguments.of(ReasonCode.INVALID_TASK, Topics.TASKS, assigned("u".repeat(65))),
        Arguments.of(ReasonCode.INVALID_TASK, Topics.TASKS, assigned("u\u202e")),
        Arguments.of(
            ReasonCode.INVALID_TASK,
            Topics.TASKS,
            task().setAssignments(parts(TaskBounds.ASSIGNMENTS + 1)).build()),
        Arguments.of(
            ReasonCode.INVALID_TASK,
            Topics.TASKS,
            task().setTargets(Collections.nCopies(61, Events.target().build())).build()),
        Arguments.of(
            ReasonCode.INVALID_TASK,
            Topics.TASKS,
            Events.task().setTargets(List.of(Events.target().setValue(LARGER).build())).build()),
        Arguments.of(
            ReasonCode.INVALID_TASK,
            Topics.TASKS,
            Events.task().setDeadline(LocalDate.of(9999, 1, 1)).build()),
        Arguments.of(
            ReasonCode.TEXT_TOO_LONG, Topics.DIRECTIVES, directive().setOrder(words(201)).build()),
        Arguments.of(
            ReasonCode.INVALID_DIRECTIVE, Topics.DIRECTIVES, directive().setOrder("a|b").build()),
        Arguments.of(
            ReasonCode.INVALID_DIRECTIVE,
            Topics.DIRECTIVES,
            directive().setUntil(LocalDate.of(100_000, 1, 1)).build()),
        Arguments.of(ReasonCode.INVALID_VALUE, Topics.DIRECTIVES, observed(LARGER)),
        Arguments.of(ReasonCode.TEXT_TOO_LONG, Topics.UNITS, unit(101, 1)),
        Arguments.of(ReasonCode.TEXT_TOO_LONG, Topics.UNITS, unit(1, 201)),
        Arguments.of(ReasonCode.UNKNOWN_UNIT, Topics.UNITS, Events.unit("u".repeat(65))),
        Arguments.of(ReasonCode.DATE_PASSED, Topics.CLOCK, new Tick(LocalDate.of(-500_000, 1, 1))));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void shouldSetAsideWhatIsLarger(ReasonCode reason, Topic topic, SpecificRecord event) {
    // Given / When
    pipeline.pipe(topic, "key", event, at(DAY.toString(), "09:00"));

    // Then
    assertThat(pipeline.journal()).isEmpty();
    List<Refused> refused = pipeline.refused();
    assertThat(refused).extracting(Refused::reason).containsExactly(reason);
    assertThat(refused.get(0).detail())
        .hasSizeLessThan(600)
        .doesNotContainPattern("[\\p{Cntrl}\u202e]");
  }

  @Test
  void shouldGoOnAfterALargestTaskAndReport() {
    // Given
    pipeline.pipe(Topics.TASKS, "key", task().build(), at(DAY.toString(), "09:00"));

    // When
    pipeline.pipe(
        Topics.progress(Events.UNIT), "key", report().build(), at(DAY.toString(), "10:00"));
    pipeline.begin(DAY.plusDays(1).toString());

    // Then
    assertThat(pipeline.refused())
        .extracting(Refused::reason)
        .containsExactly(ReasonCode.INVALID_PLAN);
  }

  private static ProgressReported.Builder report() {
    Map<String, Double> values = new TreeMap<>();
    Map<String, Double> shares = new TreeMap<>();
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      values.put(words(198) + (10 + i), 1e15);
      shares.put("u".repeat(62) + (10 + i), 1e15);
      milestones.add(new Milestone(DAY.plusDays(i), new BigDecimal("99.99")));
    }
    return Events.report()
        .setValues(values)
        .setPercent(99.9)
        .setNarrative(words(4_000))
        .setObstacles(words(4_000))
        .setNextSteps(words(4_000))
        .setEvidence(Collections.nCopies(20, words(2_000)))
        .setCorrects(Events.eventId(2))
        .setCorrectionReason(words(4_000))
        .setPlan(new Plan(null, milestones, shares));
  }

  private static Task.Builder task() {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < TaskBounds.TARGETS; i++) {
      List<Interim> interims = new ArrayList<>();
      List<Share> shares = new ArrayList<>();
      for (int part = 0; part < 5; part++) {
        interims.add(new Interim(DAY.plusDays(part), new BigDecimal("99.99")));
        shares.add(new Share("u" + part, FIGURE));
      }
      targets.add(
          Events.target()
              .setMetric("m" + i)
              .setName(words(100))
              .setText(words(10))
              .setValue(FIGURE)
              .setUpper(FIGURE)
              .setOpening(FIGURE)
              .setDeadline(DAY)
              .setInterims(interims)
              .setShares(shares)
              .build());
    }
    return Events.task()
        .setText(words(10_000))
        .setTitle(words(400))
        .setSection(Collections.nCopies(12, words(200)))
        .setAssignments(parts(TaskBounds.ASSIGNMENTS))
        .setTargets(targets);
  }

  private static List<Assignment> parts(int count) {
    List<Assignment> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String unit = i == 0 ? Events.UNIT : "u".repeat(20) + i;
      parts.add(new Assignment(unit, words(120), Role.LEAD, "局长", false));
    }
    return parts;
  }

  private static Directive.Builder directive() {
    return Events.directive()
        .setKind(DirectiveKind.ORDER_ISSUED)
        .setAuthor(words(200))
        .setReason(words(4_000))
        .setUnit(words(200))
        .setRule(words(200))
        .setOrder(words(200))
        .setPlan(words(200))
        .setObservation(Observation.newBuilder().setMetric(words(200)).setValue(FIGURE).build());
  }

  private static ProgressReported shared(double share) {
    return report().setPlan(new Plan(null, List.of(), Map.of("u", share))).build();
  }

  private static Task assigned(String unit) {
    return Events.task().setAssignments(List.of(Events.assignment(unit, Role.LEAD))).build();
  }

  private static Directive observed(BigDecimal value) {
    return directive()
        .setObservation(Observation.newBuilder().setMetric("m1").setValue(value).build())
        .build();
  }

  private static Unit unit(int names, int length) {
    List<String> all = Collections.nCopies(names, words(length));
    return new Unit("bureau-a", words(length), all, words(length), all, DAY);
  }

  private static String words(int length) {
    return "字".repeat(length);
  }
}
