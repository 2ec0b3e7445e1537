package io.duban.notices.answers;

import io.duban.notices.answers.changes.AskedQuestion;
import io.duban.notices.answers.changes.CountedTarget;
import io.duban.notices.answers.changes.ExpandedCollective;
import io.duban.notices.answers.changes.MisfitException;
import io.duban.notices.answers.changes.NamedUnits;
import io.duban.notices.answers.changes.ReadingChange;
import io.duban.notices.answers.changes.ReplacedUnit;
import io.duban.notices.answers.changes.SettledFact;
import io.duban.notices.answers.changes.SettledParent;
import io.duban.notices.answers.changes.SettledRole;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.register.UnitRegister;
import io.duban.notices.sheet.WrittenDay;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Role;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a decision of an answer. */
final class ReadingChanges {
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final ReadingChange AS_READ = new ReadingChange() {};

  private final Optional<UnitRegister> register;
  private final Map<String, UnitDirectory> directories = new HashMap<>();

  ReadingChanges(Optional<UnitRegister> register) {
    this.register = register;
  }

  ReadingChange of(AskedQuestion asked, String answer) throws MisfitException {
    OpenQuestion question = asked.question();
    Optional<String> choice = Choices.named(question, answer);
    if (choice.filter(Choices.KEEP::equals).isPresent()) {
      return AS_READ;
    }
    return switch (question.reason()) {
      case DATE_AMBIGUOUS -> date(asked, choice, answer);
      case PARENT_UNCLEAR -> new SettledParent(asked, chosen(choice, answer));
      case FIGURE_UNCLEAR ->
          chosen(choice, answer).equals("TARGET") ? CountedTarget.of(asked) : AS_READ;
      case UNIT_MAY_BE_ALIAS -> alias(asked, chosen(choice, answer));
      case UNIT_UNKNOWN -> unknown(asked, choice.orElse(answer));
      case ASSUMED -> fact(question.what(), choice.orElse(answer));
      case COLLECTIVE_NOT_EXPANDED ->
          new ExpandedCollective(question.what(), TypedUnits.read(answer, directory(asked)));
      case UNIT_MISSING, UNIT_NOT_NAMED ->
          new NamedUnits(asked, TypedUnits.read(answer, directory(asked)));
      case DUTY_UNCLEAR -> duty(asked, choice, answer);
      default -> throw unfit(answer);
    };
  }

  private static ReadingChange date(AskedQuestion asked, Optional<String> choice, String answer)
      throws MisfitException {
    boolean open = asked.question().candidates().isEmpty();
    Optional<LocalDate> date = (open ? Optional.of(answer) : choice).flatMap(WrittenDay::read);
    if (date.isEmpty() || asked.start().isEmpty()) {
      throw unfit(answer);
    }
    int start = asked.start().get();
    return new SettledFact(given -> given.withRulings(given.rulings().withDate(start, date.get())));
  }

  private ReadingChange duty(AskedQuestion asked, Optional<String> choice, String answer)
      throws MisfitException {
    return choice.isPresent()
        ? new SettledRole(asked, Role.valueOf(choice.get()))
        : new NamedUnits(asked, TypedUnits.read(answer, directory(asked)));
  }

  // 自然资源和规划局(林业局) is a part of 自然资源和规划局; else the longer name is the full one.
  private ReadingChange alias(AskedQuestion asked, String choice) throws MisfitException {
    if (choice.equals(Choices.DIFFERENT)) {
      return AS_READ;
    }
    String shorter = asked.question().candidates().get(0);
    String longer = asked.question().candidates().get(1);
    UnitDirectory units = directory(asked);
    boolean part = longer.startsWith(shorter + "(");
    return part
        ? ReplacedUnit.merged(units.unit(longer), units.unit(shorter))
        : ReplacedUnit.merged(units.unit(shorter), units.unit(longer));
  }

  private ReadingChange unknown(AskedQuestion asked, String answer) throws MisfitException {
    if (answer.equals(Choices.NEW_UNIT)) {
      return AS_READ;
    }
    UnitDirectory units = directory(asked);
    Unit unit = units.unit(answer);
    return new ReplacedUnit(units.unit(asked.question().what()), unit);
  }

  private static ReadingChange fact(String field, String answer) throws MisfitException {
    switch (field) {
      case "year" -> {
        if (YEAR.matcher(answer).matches()) {
          int year = Integer.parseInt(answer);
          return new SettledFact(given -> given.withYear(year));
        }
      }
      case "issued" -> {
        Optional<LocalDate> day = WrittenDay.read(answer);
        if (day.isPresent()) {
          return new SettledFact(given -> given.withIssued(day.get()));
        }
      }
      default -> {
        Optional<Reporting> reporting = reporting(answer);
        if (reporting.isPresent()) {
          return new SettledFact(given -> given.withReporting(reporting.get()));
        }
      }
    }
    throw unfit(answer);
  }

  private static Optional<Reporting> reporting(String answer) {
    return switch (answer) {
      case "QUARTERLY" -> Optional.of(Reporting.QUARTER_END);
      case "MONTHLY" ->
          Optional.of(new Reporting(Cadence.MONTHLY, Reporting.QUARTER_END.dayOfMonth(), null));
      default -> Optional.empty();
    };
  }

  // One for all answers of a notice, so that units they add get different ids.
  private UnitDirectory directory(AskedQuestion asked) {
    return directories.computeIfAbsent(
        asked.region(), region -> new UnitDirectory(asked.reading(), register));
  }

  private static String chosen(Optional<String> choice, String answer) throws MisfitException {
    if (choice.isEmpty()) {
      throw unfit(answer);
    }
    return choice.get();
  }

  private static MisfitException unfit(String answer) {
    return new MisfitException(
        "\"%s\" is none of the answers".formatted(answer),
        "choose from the list, or empty the cell to leave the question open");
  }
}
