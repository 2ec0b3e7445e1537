package io.duban.cli.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.duban.cli.output.Labels;
import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.StatedDeadline;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.office.papers.TargetWords;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Target;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A reading in numbers, on one screen. */
final class ReadingSummary {
  private static final int MOST_DATES = 12;

  private final Labels labels;
  private final NoticeReading reading;

  ReadingSummary(Labels labels, NoticeReading reading) {
    this.labels = labels;
    this.reading = reading;
  }

  String text() {
    Notice notice = reading.notice();
    return new NoticeHead(labels).of(notice)
        + labels.text("summary.tasks", notice.tasks().size(), counted(reading.items(), this::part))
        + labels.text("summary.units", notice.units().size(), unitsByRole())
        + labels.text("summary.targets", targets().count(), counted(targets().toList(), this::kind))
        + labels.text("summary.deadlines", deadlines().count(), dates())
        + labels.text("summary.confirm", reading.confirm().size(), questions());
  }

  private String part(ReadItem item) {
    return labels.text("part." + item.part());
  }

  private String kind(Target target) {
    return new TargetWords(labels.words()).kind(target);
  }

  private Stream<Target> targets() {
    return reading.notice().tasks().stream().flatMap(task -> task.targets().stream());
  }

  private Stream<StatedDeadline> deadlines() {
    return reading.items().stream().flatMap(item -> item.deadlines().stream());
  }

  /** How many units have a role somewhere; one unit may have several. */
  private String unitsByRole() {
    List<Assignment> roles =
        reading.notice().tasks().stream()
            .flatMap(task -> task.assignments().stream())
            .map(a -> new Assignment(a.unit(), a.unit(), a.role(), null, false))
            .distinct()
            .toList();
    return counted(roles, assignment -> labels.words().role(assignment.role()));
  }

  private String questions() {
    return counted(
        reading.confirm(), (OpenQuestion open) -> labels.text("question." + open.reason()));
  }

  private String dates() {
    Map<LocalDate, Long> byDate =
        deadlines().collect(groupingBy(StatedDeadline::date, TreeMap::new, counting()));
    String first =
        byDate.entrySet().stream()
            .limit(MOST_DATES)
            .map(date -> entry(labels.words().date(date.getKey()), date.getValue()))
            .collect(joining(labels.text("summary.between")));
    int left = byDate.size() - MOST_DATES;
    return left > 0 ? first + labels.text("summary.more", left) : first;
  }

  /** The largest first. */
  private <T> String counted(Collection<T> things, Function<T, String> name) {
    return things.stream().collect(groupingBy(name, TreeMap::new, counting())).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(count -> entry(count.getKey(), count.getValue()))
        .collect(joining(labels.text("summary.between")));
  }

  private String entry(String name, long count) {
    return labels.text("summary.entry", name, count);
  }
}
