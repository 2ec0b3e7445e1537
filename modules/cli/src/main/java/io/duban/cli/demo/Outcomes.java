package io.duban.cli.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Light;
import io.duban.contracts.RestatementLine;
import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of single tasks.
 *
 * @param restated in the bulletins, in their order
 * @param decided by the office and in force, by kind and day
 */
record Outcomes(List<Restated> restated, Map<DirectiveKind, List<Decided>> decided) {

  /** A row of a bulletin that a later one corrected. */
  record Restated(String task, String title, String quarter, Light before, Light after) {
    private static Restated of(RestatementLine line) {
      return new Restated(
          line.getTask(),
          line.getTitle(),
          line.getQuarter(),
          line.getBefore().getLight(),
          line.getAfter().getLight());
    }
  }

  /**
   * A decision of the office.
   *
   * @param until null if it has no end
   * @param rule null if it is about no alert
   * @param order null if it is about no order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      String task, String title, LocalDate day, LocalDate until, String rule, String order) {
    private static Decided of(Ruling ruling, Map<String, String> titles) {
      Directive directive = ruling.getDirective();
      return new Decided(
          directive.getTask(),
          titles.get(directive.getTask()),
          ruling.getDay(),
          directive.getUntil(),
          directive.getRule().isEmpty() ? null : directive.getRule(),
          directive.getOrder().isEmpty() ? null : directive.getOrder());
    }
  }

  static Outcomes of(Notice notice, Collection<Ruling> rulings, Collection<Bulletin> bulletins) {
    Map<String, String> titles =
        notice.tasks().stream().collect(Collectors.toMap(Task::id, Task::title));
    return new Outcomes(
        bulletins.stream()
            .flatMap(bulletin -> bulletin.getRestatements().stream())
            .map(Restated::of)
            .toList(),
        rulings.stream()
            .filter(ruling -> ruling.getStanding() == RulingStanding.IN_FORCE)
            .sorted(
                Comparator.comparing(Ruling::getDay)
                    .thenComparing(ruling -> ruling.getDirective().getTask()))
            .collect(
                Collectors.groupingBy(
                    ruling -> ruling.getDirective().getKind(),
                    TreeMap::new,
                    Collectors.mapping(
                        ruling -> Decided.of(ruling, titles), Collectors.toList()))));
  }

  @JsonValue
  Map<String, List<?>> byKind() {
    Map<String, List<?>> byKind = new LinkedHashMap<>();
    byKind.put("RESTATED", restated);
    decided.forEach((kind, ofKind) -> byKind.put(kind.name(), ofKind));
    return byKind;
  }
}
