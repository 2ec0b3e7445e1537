package io.duban.rules.bulletin;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.bulletin.Bulletin.Rank;
import io.duban.rules.bulletin.Bulletin.Section;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a bulletin of the rows of a region and quarter. */
public final class BulletinCut {
  private static final Comparator<TaskQuarter> BY_NUMBER =
      Comparator.comparingInt((TaskQuarter row) -> row.task().number())
          .thenComparing(row -> row.task().id());

  private final Policies policies;

  public BulletinCut(Policies policies) {
    this.policies = policies;
  }

  /** The same rows give the same bulletin, in whatever order they come. */
  public Bulletin cut(
      String region,
      Quarter quarter,
      LocalDate day,
      Collection<TaskQuarter> rows,
      List<Restatement> restatements) {
    List<TaskQuarter> sorted = rows.stream().sorted(BY_NUMBER).toList();
    LocalDate due =
        sorted.stream().map(TaskQuarter::due).max(Comparator.naturalOrder()).orElse(quarter.end());
    Policy policy = policies.of(region).judging(due, day);
    return new Bulletin(
        region,
        quarter,
        quarter.number(),
        day,
        Tally.of(sorted),
        sections(sorted),
        ranks(sorted, policy),
        BulletinLists.of(sorted, restatements),
        policy.version());
  }

  private static List<Section> sections(List<TaskQuarter> rows) {
    Map<String, List<TaskQuarter>> bySection = new LinkedHashMap<>();
    for (TaskQuarter row : rows) {
      List<String> path = row.task().section();
      bySection.computeIfAbsent(path.isEmpty() ? "" : path.get(0), s -> new ArrayList<>()).add(row);
    }
    return bySection.entrySet().stream()
        .map(entry -> new Section(entry.getKey(), Tally.of(entry.getValue())))
        .toList();
  }

  private static List<Rank> ranks(List<TaskQuarter> rows, Policy policy) {
    Map<String, UnitTally> tallies = new TreeMap<>();
    for (TaskQuarter row : rows) {
      for (UnitReporting part : row.reporting()) {
        tallies.merge(
            part.unit(),
            UnitTally.none(part.unit(), part.unitName()).with(row, part),
            (known, fresh) -> known.with(row, part));
      }
    }
    List<Rank> ranks = new ArrayList<>();
    for (UnitTally tally : byScore(tallies.values(), policy)) {
      BigDecimal score = tally.score(policy);
      Rank above = ranks.isEmpty() ? null : ranks.get(ranks.size() - 1);
      boolean shared = above != null && above.score().compareTo(score) == 0;
      ranks.add(new Rank(shared ? above.rank() : ranks.size() + 1, tally, score));
    }
    return ranks;
  }

  private static List<UnitTally> byScore(Collection<UnitTally> tallies, Policy policy) {
    return tallies.stream()
        .sorted(
            Comparator.comparing((UnitTally tally) -> tally.score(policy))
                .reversed()
                .thenComparing(UnitTally::unit))
        .toList();
  }
}
