package io.duban.office.replay;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.Bulletin.Rank;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.RowKey;
import io.duban.rules.policy.Light;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What would be otherwise, had another policy held. */
public record WhatIf(List<Row> rows, List<Alert> alerts, List<Unit> units) {

  /** A task whose light would be another; either side is null where there is no such row. */
  public record Row(RowKey key, TaskQuarter before, TaskQuarter after) {
    public TaskQuarter known() {
      return before == null ? after : before;
    }
  }

  /**
   * An alert of a task, by how often it was raised in the year and how it stands at the end.
   *
   * @param before light it is open with, or null if it is not open
   */
  public record Alert(
      String task,
      String title,
      AlertKey key,
      int raisedBefore,
      int raisedAfter,
      Severity before,
      Severity after) {}

  /** A unit's place in a bulletin; either side is null where none was cut with it. */
  public record Unit(String region, Quarter quarter, String unit, Rank before, Rank after) {
    public Rank known() {
      return before == null ? after : before;
    }
  }

  private record Place(String region, Quarter quarter, String unit) {}

  private record Course(int raised, Severity open) {
    static final Course NONE = new Course(0, null);
  }

  /**
   * Compares two folds of the same journal.
   *
   * @param quarter of rows and bulletins, or null for all
   * @param region of rows, alerts and bulletins, or null for all
   */
  public static WhatIf of(Replay before, Replay after, Quarter quarter, String region) {
    Predicate<String> here =
        task -> region == null || before.tasks().get(task).task().region().equals(region);
    return new WhatIf(
        rows(before, after, quarter).filter(row -> here.test(row.key().task())).toList(),
        before.tasks().keySet().stream()
            .filter(here)
            .flatMap(task -> alerts(task, before, after))
            .toList(),
        units(before, after, quarter)
            .filter(unit -> region == null || unit.region().equals(region))
            .toList());
  }

  public boolean isEmpty() {
    return rows.isEmpty() && alerts.isEmpty() && units.isEmpty();
  }

  private static Stream<Row> rows(Replay before, Replay after, Quarter quarter) {
    return paired(before.rows(), after.rows(), Row::new)
        .filter(row -> quarter == null || row.key().quarter().equals(quarter))
        .filter(row -> light(row.before()) != light(row.after()))
        .sorted(Comparator.comparing(row -> row.key().quarter()));
  }

  private static Light light(TaskQuarter row) {
    return row == null ? null : row.light();
  }

  private static Stream<Alert> alerts(String task, Replay before, Replay after) {
    String title = before.tasks().get(task).task().title();
    return paired(
            courses(before.alerts(task)),
            courses(after.alerts(task)),
            (key, one, other) -> {
              Course was = Objects.requireNonNullElse(one, Course.NONE);
              Course is = Objects.requireNonNullElse(other, Course.NONE);
              return new Alert(task, title, key, was.raised(), is.raised(), was.open(), is.open());
            })
        .filter(
            alert ->
                alert.raisedBefore() != alert.raisedAfter() || alert.before() != alert.after());
  }

  private static Map<AlertKey, Course> courses(List<AlertChange> changes) {
    Map<AlertKey, Course> courses = new TreeMap<>();
    for (AlertChange change : changes) {
      int raised = courses.getOrDefault(change.key(), Course.NONE).raised();
      courses.put(
          change.key(),
          new Course(
              change.kind() == AlertChange.Kind.RAISED ? raised + 1 : raised,
              change.open() ? change.severity() : null));
    }
    return courses;
  }

  private static Stream<Unit> units(Replay before, Replay after, Quarter quarter) {
    return paired(
            places(before, quarter),
            places(after, quarter),
            (place, was, is) -> new Unit(place.region(), place.quarter(), place.unit(), was, is))
        .filter(unit -> !samePlace(unit.before(), unit.after()));
  }

  private static Map<Place, Rank> places(Replay replay, Quarter quarter) {
    Map<Place, Rank> places =
        new TreeMap<>(
            Comparator.comparing(Place::region)
                .thenComparing(Place::quarter)
                .thenComparing(Place::unit));
    for (Bulletin bulletin : replay.bulletins()) {
      if (quarter == null || bulletin.quarter().equals(quarter)) {
        bulletin
            .units()
            .forEach(
                rank ->
                    places.put(
                        new Place(bulletin.region(), bulletin.quarter(), rank.tally().unit()),
                        rank));
      }
    }
    return places;
  }

  private static boolean samePlace(Rank one, Rank other) {
    return one != null
        && other != null
        && one.rank() == other.rank()
        && one.score().compareTo(other.score()) == 0;
  }

  /** Makes one thing of the values of each key; either value may be null. */
  private static <K, V, R> Stream<R> paired(Map<K, V> before, Map<K, V> after, Pair<K, V, R> pair) {
    List<K> keys = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
    return keys.stream().map(key -> pair.of(key, before.get(key), after.get(key)));
  }

  @FunctionalInterface
  private interface Pair<K, V, R> {
    R of(K key, V before, V after);
  }
}
