package io.duban.notices.answers;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.sheet.SheetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers a question offers, as codes and as words. */
final class Choices {
  static final String KEEP = "KEEP";
  static final String SAME = "SAME";
  static final String DIFFERENT = "DIFFERENT";
  static final String NEW_UNIT = "NEW_UNIT";

  private Choices() {}

  static List<String> of(OpenQuestion question) {
    return switch (question.reason()) {
      case DATE_AMBIGUOUS, FIGURE_UNCLEAR, ASSUMED -> question.candidates();
      case UNIT_MAY_BE_ALIAS -> List.of(SAME, DIFFERENT);
      case UNIT_UNKNOWN -> and(question.candidates(), NEW_UNIT);
      case DUTY_UNCLEAR, PARENT_UNCLEAR -> and(question.candidates(), KEEP);
      default -> List.of(KEEP);
    };
  }

  static String word(SheetWords words, String choice) {
    return words.has("answer." + choice) ? words.text("answer." + choice) : choice;
  }

  /** The choice a cell names in any language, or by its code. */
  static Optional<String> named(OpenQuestion question, String cell) {
    return of(question).stream()
        .filter(
            choice ->
                choice.equals(cell)
                    || SheetWords.all().stream().anyMatch(w -> word(w, choice).equals(cell)))
        .findFirst();
  }

  private static List<String> and(List<String> candidates, String last) {
    List<String> choices = new ArrayList<>(candidates);
    choices.add(last);
    return List.copyOf(choices);
  }
}
