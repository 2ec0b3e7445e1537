package io.duban.rules.task;

import io.duban.rules.bound.Days;
import io.duban.rules.bound.FigureBounds;
import io.duban.rules.bound.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How large a task may be. A task that keeps to it, its row and its state can be written. */
public final class TaskBounds {
  public static final int ASSIGNMENTS = 200;
  public static final int TARGETS = 60;
  public static final int SECTIONS = 12;

  /** Dates of a target before its deadline, and shares of units in it. */
  public static final int PARTS = 200;

  /** All dates and shares of all targets. */
  public static final int ALL_PARTS = 600;

  public static final int TEXT = 10_000;

  /** All texts of a task together. */
  public static final int ALL_TEXTS = 50_000;

  private TaskBounds() {}

  /** What of a task is too large, or nothing. */
  public static Optional<String> flaw(Task task) {
    return counts(task)
        .or(() -> texts(task))
        .or(() -> targets(task.targets()))
        .or(() -> keys(task))
        .or(() -> days(task));
  }

  private static Optional<String> counts(Task task) {
    List<Target> targets = task.targets();
    int parts = targets.stream().mapToInt(TaskBounds::parts).sum();
    return tooMany("assignments", task.assignments().size(), ASSIGNMENTS)
        .or(() -> tooMany("figures", targets.size(), TARGETS))
        .or(() -> tooMany("headings above it", task.section().size(), SECTIONS))
        .or(
            () ->
                tooMany(
                    "dates and shares of one figure",
                    targets.stream().mapToInt(TaskBounds::parts).max().orElse(0),
                    PARTS))
        .or(() -> tooMany("dates and shares", parts, ALL_PARTS));
  }

  private static int parts(Target target) {
    return target.interims().size() + target.shares().size();
  }

  private static Optional<String> texts(Task task) {
    Stream<String> names =
        Stream.concat(
            task.section().stream(),
            task.assignments().stream()
                .flatMap(part -> Stream.of(part.unitName(), Objects.toString(part.leader(), ""))));
    Stream<String> ofTargets =
        task.targets().stream().flatMap(target -> Stream.of(target.name(), target.unit()));
    return Stream.of(
            tooLong("a name or heading", Stream.concat(names, ofTargets), Texts.NAME),
            tooLong(
                "the title or document", Stream.of(task.title(), task.document()), 2 * Texts.NAME),
            tooLong("the text", Stream.of(task.text()), TEXT),
            tooLong(
                "the words of a figure", task.targets().stream().map(Target::text), Texts.WORDS),
            characters(task) > ALL_TEXTS
                ? Optional.of("its texts have more than %d characters in all".formatted(ALL_TEXTS))
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static int characters(Task task) {
    Stream<String> ofParts =
        task.assignments().stream()
            .flatMap(
                part ->
                    Stream.of(part.unit(), part.unitName(), Objects.toString(part.leader(), "")));
    Stream<String> ofTargets =
        task.targets().stream()
            .flatMap(
                target ->
                    Stream.concat(
                        Stream.of(target.metric(), target.name(), target.unit(), target.text()),
                        target.shares().keySet().stream()));
    return Stream.of(
            Stream.of(task.title(), task.text(), task.document()),
            task.section().stream(),
            ofParts,
            ofTargets)
        .flatMap(texts -> texts)
        .mapToInt(String::length)
        .sum();
  }

  private static Optional<String> targets(List<Target> targets) {
    return targets.stream().allMatch(TaskBounds::fits)
        ? Optional.empty()
        : Optional.of("a figure of it is not from -1e15 to 1e15");
  }

  private static boolean fits(Target target) {
    return FigureBounds.fits(target.value())
        && FigureBounds.fits(target.upper())
        && FigureBounds.fits(target.opening())
        && target.shares().values().stream().allMatch(FigureBounds::fits)
        && target.interims().stream().map(Interim::percent).allMatch(FigureBounds::fits);
  }

  private static Optional<String> keys(Task task) {
    Stream<String> units =
        Stream.concat(
            task.assignments().stream().map(Assignment::unit),
            task.targets().stream().flatMap(target -> target.shares().keySet().stream()));
    Stream<String> keys = Stream.concat(units, task.targets().stream().map(Target::metric));
    Optional<String> wrong = keys.filter(key -> !Texts.isKey(key, Texts.ID)).findFirst();
    Optional<String> parent =
        Optional.ofNullable(task.parent()).filter(id -> !Texts.isKey(id, Texts.NAME));
    return wrong.or(() -> parent).map(key -> Texts.shown(key) + " cannot be an id");
  }

  private static Optional<String> days(Task task) {
    Stream<LocalDate> ofTargets =
        task.targets().stream()
            .flatMap(
                target ->
                    Stream.concat(
                        Stream.ofNullable(target.deadline()),
                        target.interims().stream().map(Interim::date)));
    return Stream.concat(
            Stream.of(task.issued(), task.start()),
            Stream.concat(Stream.ofNullable(task.deadline()), ofTargets))
        .filter(day -> !Days.fits(day))
        .findFirst()
        .map(day -> "%s is not from %s to %s".formatted(day, Days.FIRST, Days.LAST));
  }

  private static Optional<String> tooMany(String what, int count, int most) {
    return count > most
        ? Optional.of("it has %d %s, at most %d are taken".formatted(count, what, most))
        : Optional.empty();
  }

  private static Optional<String> tooLong(String what, Stream<String> texts, int most) {
    return texts.anyMatch(text -> text.length() > most)
        ? Optional.of("%s is longer than %d characters".formatted(what, most))
        : Optional.empty();
  }
}
