package io.duban.contracts;

import static io.duban.contracts.Topic.User.LEDGER;
import static io.duban.contracts.Topic.User.OFFICE;
import static io.duban.contracts.Topic.User.PIPELINE;
import static io.duban.contracts.Topic.User.UNIT;

import io.duban.contracts.Topic.Partitioning;
import io.duban.contracts.Topic.Retention;
import io.duban.contracts.Topic.Time;
import io.duban.contracts.Topic.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/** The catalogue of topics. Nobody else types a topic's name. */
public final class Topics {
  /** Tasks as notices assign them. */
  public static final Topic TASKS =
      heard("duban.tasks.v1", "task id", Task.class, Retention.LATEST, PIPELINE, OFFICE, LEDGER);

  /** The unit register. */
  public static final Topic UNITS =
      heard("duban.units.v1", "unit id", Unit.class, Retention.LATEST, PIPELINE, OFFICE, LEDGER);

  /** Decisions of the supervision office. */
  public static final Topic DIRECTIVES =
      heard("duban.directives.v1", "task id", Directive.class, Retention.FOREVER, PIPELINE, OFFICE);

  /** The days, each sent to every partition. */
  public static final Topic CLOCK =
      passedOn("duban.clock.v1", "day as yyyy-MM-dd", List.of(Tick.class), PIPELINE);

  /**
   * The one ordered truth: definitions, reports, directives and days, as their senders wrote them.
   */
  public static final Topic JOURNAL =
      passedOn(
          "duban.journal.v1",
          "task id",
          List.of(Task.class, Unit.class, ProgressReported.class, Directive.class, Tick.class),
          PIPELINE,
          OFFICE);

  /**
   * Settled rows, settled changes of alerts and days on their way from the tracker to the rollup.
   */
  public static final Topic SETTLED_ROWS =
      passedOn(
          "duban.settled-rows.v1",
          "<region>-<year>",
          List.of(TaskQuarter.class, Alert.class, Tick.class),
          PIPELINE);

  /** The state of every task in every quarter. */
  public static final Topic TASK_QUARTERS =
      published(
          "duban.task-quarters.v1",
          "<task>|<quarter>",
          TaskQuarter.class,
          Retention.LATEST,
          OFFICE,
          LEDGER);

  /** Every change of every alert. */
  public static final Topic ALERTS =
      published("duban.alerts.v1", "<task>|<rule>|<unit>", Alert.class, Retention.FOREVER, OFFICE);

  /** The alerts that are open; a cleared one is deleted. */
  public static final Topic OPEN_ALERTS =
      published(
          "duban.open-alerts.v1", "<task>|<rule>|<unit>", Alert.class, Retention.LATEST, OFFICE);

  /** What became of every directive. */
  public static final Topic RULINGS =
      published("duban.rulings.v1", "<task>|<event id>", Ruling.class, Retention.LATEST, OFFICE);

  /** What changed of a unit's alerts on a day, once per day on which something did. */
  public static final Topic ALERT_DIGESTS =
      published(
          "duban.alert-digests.v1", "<unit>|<day>", AlertDigest.class, Retention.FOREVER, OFFICE);

  /** The standing of every unit in every quarter. */
  public static final Topic UNIT_QUARTERS =
      published(
          "duban.unit-quarters.v1",
          "<region>-<year>|<unit>|<quarter>",
          UnitQuarter.class,
          Retention.LATEST,
          OFFICE);

  /** Bulletins as published. */
  public static final Topic BULLETINS =
      new Topic(
          "duban.bulletins.v1",
          "<region>|<quarter>",
          List.of(Bulletin.class),
          Set.of(PIPELINE),
          Set.of(OFFICE),
          Partitioning.OWN,
          Retention.FOREVER,
          Time.SENDER,
          Limits.BULLETIN_BATCH);

  /** What was refused: original key and value, and headers that say why. Nothing else keeps it. */
  public static final Topic DEAD_LETTERS =
      new Topic(
          "duban.dead-letters.v1",
          "key of the refused record",
          List.of(Task.class, Unit.class, ProgressReported.class, Directive.class),
          Set.of(PIPELINE),
          Set.of(PIPELINE, OFFICE),
          Partitioning.OWN,
          Retention.FOREVER,
          Time.SENDER,
          Limits.DEAD_LETTER_BATCH);

  /** All but the units' own topics. */
  public static final List<Topic> ALL =
      List.of(
          TASKS,
          UNITS,
          DIRECTIVES,
          CLOCK,
          JOURNAL,
          SETTLED_ROWS,
          TASK_QUARTERS,
          ALERTS,
          OPEN_ALERTS,
          RULINGS,
          ALERT_DIGESTS,
          UNIT_QUARTERS,
          BULLETINS,
          DEAD_LETTERS);

  /** Begins the names of the units' own topics; the unit's id follows. */
  public static final String PROGRESS_PREFIX = "duban.progress.v1.";

  private static final Pattern UNIT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Matches the names of the units' own topics. */
  public static final Pattern PROGRESS =
      Pattern.compile(Pattern.quote(PROGRESS_PREFIX) + UNIT_ID.pattern());

  private Topics() {}

  /**
   * The topic a unit reports to.
   *
   * @param unit id of the unit: lower-case ASCII letters, digits and dashes, at most 64 characters
   * @throws IllegalArgumentException if it is not such an id
   */
  public static Topic progress(String unit) {
    if (!UNIT_ID.matcher(unit).matches()) {
      throw new IllegalArgumentException(
          "not a unit id: \"%s\"; use lower-case letters, digits and dashes, at most 64 characters"
              .formatted(unit));
    }
    return new Topic(
        PROGRESS_PREFIX + unit,
        "task id",
        List.of(ProgressReported.class),
        Set.of(UNIT, LEDGER),
        Set.of(PIPELINE, OFFICE, LEDGER, UNIT),
        Partitioning.OWN,
        Retention.FOREVER,
        Time.BROKER,
        Limits.BATCH);
  }

  /** The unit whose own topic this is, if it is one. */
  public static Optional<String> unitOf(String topic) {
    return PROGRESS.matcher(topic).matches()
        ? Optional.of(topic.substring(PROGRESS_PREFIX.length()))
        : Optional.empty();
  }

  private static Topic heard(
      String name,
      String key,
      Class<? extends SpecificRecord> value,
      Retention retention,
      User... readers) {
    return new Topic(
        name,
        key,
        List.of(value),
        Set.of(OFFICE),
        Set.of(readers),
        Partitioning.SHARED,
        retention,
        Time.BROKER,
        Limits.BATCH);
  }

  private static Topic passedOn(
      String name, String key, List<Class<? extends SpecificRecord>> values, User... readers) {
    return new Topic(
        name,
        key,
        values,
        Set.of(PIPELINE),
        Set.of(readers),
        Partitioning.SHARED,
        Retention.FOREVER,
        Time.SENDER,
        Limits.BATCH);
  }

  private static Topic published(
      String name,
      String key,
      Class<? extends SpecificRecord> value,
      Retention retention,
      User... readers) {
    return new Topic(
        name,
        key,
        List.of(value),
        Set.of(PIPELINE),
        Set.of(readers),
        Partitioning.OWN,
        retention,
        Time.SENDER,
        Limits.BATCH);
  }
}
