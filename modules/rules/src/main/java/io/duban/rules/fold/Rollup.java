package io.duban.rules.fold;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.BulletinCut;
import io.duban.rules.bulletin.Restatement;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The latest settled rows, and the bulletins cut from them. */
final class Rollup {
  private final Policies policies;
  private final NavigableMap<RowKey, TaskQuarter> rows = new TreeMap<>();
  private final NavigableMap<RowKey, TaskQuarter> published = new TreeMap<>();
  private final Set<Of> cut = new HashSet<>();

  private record Of(String region, Quarter quarter) implements Comparable<Of> {
    private static final Comparator<Of> ORDER =
        Comparator.comparing(Of::region).thenComparing(Of::quarter);

    @Override
    public int compareTo(Of other) {
      return ORDER.compare(this, other);
    }
  }

  Rollup(Policies policies) {
    this.policies = policies;
  }

  void add(List<TaskQuarter> settled) {
    settled.forEach(row -> rows.put(RowKey.of(row), row));
  }

  /** Cuts on the first tick that is not before the latest due day of a quarter's rows + grace. */
  List<Bulletin> cut(LocalDate day) {
    NavigableMap<Of, LocalDate> cuts = new TreeMap<>();
    for (TaskQuarter row : rows.values()) {
      LocalDate own = policies.of(row.task().region()).cut(row.due());
      cuts.merge(new Of(row.task().region(), row.quarter()), own, (a, b) -> a.isAfter(b) ? a : b);
    }
    cuts.values().removeIf(last -> last.isAfter(day));
    Set<Of> ripe = new TreeSet<>(cuts.keySet());
    ripe.removeAll(cut);
    cut.addAll(ripe);
    return ripe.stream().map(one -> bulletin(one, day)).toList();
  }

  private Bulletin bulletin(Of one, LocalDate day) {
    List<TaskQuarter> ofQuarter =
        rows.values().stream()
            .filter(row -> row.task().region().equals(one.region()))
            .filter(row -> row.quarter().equals(one.quarter()))
            .toList();
    List<Restatement> restated = restatements(one.region());
    ofQuarter.forEach(row -> published.put(RowKey.of(row), row));
    return new BulletinCut(policies).cut(one.region(), one.quarter(), day, ofQuarter, restated);
  }

  /** What earlier bulletins said and no longer holds; it is told once. */
  private List<Restatement> restatements(String region) {
    List<TaskQuarter> ofRegion =
        published.values().stream().filter(row -> row.task().region().equals(region)).toList();
    List<Restatement> restated = Restatement.between(ofRegion, rows.values());
    restated.forEach(one -> published.put(RowKey.of(one.after()), one.after()));
    return restated;
  }
}
