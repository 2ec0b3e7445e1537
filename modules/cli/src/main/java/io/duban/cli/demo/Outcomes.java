package io.duban.cli.demo;

import io.duban.contracts.Bulletin;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.RestatementLine;
import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of single tasks.
 *
 * @param decisions the office's that are in force, by kind and day
 * @param restatements of the bulletins, in their order
 * @param titles of the tasks, by id
 */
record Outcomes(
    Map<DirectiveKind, List<Ruling>> decisions,
    List<RestatementLine> restatements,
    Map<String, String> titles) {

  static Outcomes of(Notice notice, Collection<Ruling> rulings, Collection<Bulletin> bulletins) {
    Map<DirectiveKind, List<Ruling>> decisions =
        rulings.stream()
            .filter(ruling -> ruling.getStanding() == RulingStanding.IN_FORCE)
            .sorted(
                Comparator.comparing(Ruling::getDay)
                    .thenComparing(ruling -> ruling.getDirective().getTask()))
            .collect(
                Collectors.groupingBy(
                    ruling -> ruling.getDirective().getKind(), TreeMap::new, Collectors.toList()));
    List<RestatementLine> restatements = new ArrayList<>();
    bulletins.forEach(bulletin -> restatements.addAll(bulletin.getRestatements()));
    return new Outcomes(
        decisions,
        restatements,
        notice.tasks().stream().collect(Collectors.toMap(Task::id, Task::title)));
  }

  /** For machines: lists of plain values by what happened. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("RESTATED", restatements.stream().map(Outcomes::plain).toList());
    decisions.forEach(
        (kind, rulings) -> plain.put(kind.name(), rulings.stream().map(this::plain).toList()));
    return plain;
  }

  private static Map<String, Object> plain(RestatementLine line) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("task", line.getTask());
    plain.put("title", line.getTitle());
    plain.put("quarter", line.getQuarter());
    plain.put("before", line.getBefore().getLight());
    plain.put("after", line.getAfter().getLight());
    return plain;
  }

  private Map<String, Object> plain(Ruling ruling) {
    Directive decided = ruling.getDirective();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("task", decided.getTask());
    plain.put("title", titles.get(decided.getTask()));
    plain.put("day", ruling.getDay().toString());
    plain.put("until", Objects.toString(decided.getUntil(), null));
    plain.put("rule", decided.getRule().isEmpty() ? null : decided.getRule());
    plain.put("order", decided.getOrder().isEmpty() ? null : decided.getOrder());
    plain.values().removeIf(Objects::isNull);
    return plain;
  }
}
