package io.duban.cli.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Light;
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

  private record RestatedJson(
      String task, String title, String quarter, Light before, Light after) {
    static RestatedJson of(RestatementLine line) {
      return new RestatedJson(
          line.getTask(),
          line.getTitle(),
          line.getQuarter(),
          line.getBefore().getLight(),
          line.getAfter().getLight());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record RulingJson(
      String task, String title, String day, String until, String rule, String order) {}

  /** For machines: lists by what happened. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("RESTATED", restatements.stream().map(RestatedJson::of).toList());
    decisions.forEach(
        (kind, rulings) -> json.put(kind.name(), rulings.stream().map(this::json).toList()));
    return json;
  }

  private RulingJson json(Ruling ruling) {
    Directive decided = ruling.getDirective();
    return new RulingJson(
        decided.getTask(),
        titles.get(decided.getTask()),
        ruling.getDay().toString(),
        Objects.toString(decided.getUntil(), null),
        decided.getRule().isEmpty() ? null : decided.getRule(),
        decided.getOrder().isEmpty() ? null : decided.getOrder());
  }
}
