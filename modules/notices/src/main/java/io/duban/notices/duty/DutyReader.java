package io.duban.notices.duty;

import io.duban.notices.text.Brackets;
import io.duban.notices.text.Slice;
import io.duban.notices.unit.UnitNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the duty brackets of a paragraph. */
public final class DutyReader {
  private static final int LONGEST = 2000;
  private static final String SENTENCE_ENDS = "。;!?”】〕";

  private DutyReader() {}

  /**
   * A paragraph taken apart.
   *
   * @param words what is to be done, without the brackets
   * @param unclosed whether the last bracket lacks its end
   */
  public record Assigned(List<Slice> words, Duty duty, boolean unclosed) {

    /** A paragraph that has no duty bracket. */
    public static Assigned toNobody(Slice words) {
      return new Assigned(
          List.of(words), new Duty(List.of(), List.of(), List.of(), List.of(), List.of()), false);
    }
  }

  /** Nothing if the paragraph has no duty bracket. */
  public static Optional<Assigned> read(Slice paragraph) {
    DutyParser parser = new DutyParser();
    List<Slice> words = new ArrayList<>();
    for (Slice outside : takeBrackets(paragraph, parser)) {
      words.addAll(LabelledLines.takeFrom(outside, parser));
    }
    words.removeIf(slice -> slice.isEmpty() || isPunctuation(slice.text()));
    Duty duty = parser.duty();
    return duty.parties().isEmpty() && duty.leaders().isEmpty() && duty.unnamed().isEmpty()
        ? unclosed(paragraph)
        : Optional.of(new Assigned(List.copyOf(words), duty, false));
  }

  private static List<Slice> takeBrackets(Slice paragraph, DutyParser parser) {
    List<Slice> outside = new ArrayList<>();
    int last = lastWord(paragraph.text());
    int from = 0;
    for (Brackets.Pair pair : Brackets.outermost(paragraph.text())) {
      if (isDuty(paragraph, pair, last)) {
        outside.add(paragraph.sub(from, pair.open()).strip());
        parser.read(paragraph.sub(pair.open() + 1, pair.close()));
        from = pair.close() + 1;
      }
    }
    outside.add(paragraph.from(from).strip());
    return outside;
  }

  private static Optional<Assigned> unclosed(Slice paragraph) {
    int open = paragraph.text().lastIndexOf('(');
    if (open <= 0 || paragraph.text().indexOf(')', open) >= 0) {
      return Optional.empty();
    }
    Slice inside = paragraph.from(open + 1);
    if (inside.text().endsWith("。")) {
      inside = inside.until(inside.text().length() - 1);
    }
    if (!saysRole(inside)) {
      return Optional.empty();
    }
    DutyParser parser = new DutyParser();
    parser.read(inside);
    return Optional.of(new Assigned(List.of(paragraph.until(open).strip()), parser.duty(), true));
  }

  private static boolean isDuty(Slice paragraph, Brackets.Pair pair, int last) {
    Slice inside = paragraph.sub(pair.open() + 1, pair.close()).strip();
    boolean label = Label.is(paragraph.sub(pair.open(), pair.close() + 1));
    if (label || inside.isEmpty() || inside.text().length() > LONGEST) {
      return false;
    }
    boolean placed = pair.close() == last || followsSentence(paragraph.text(), pair.open());
    return placed && (saysRole(inside) || isBareList(inside));
  }

  private static boolean followsSentence(String text, int open) {
    int before = open - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private static int lastWord(String text) {
    int last = text.length() - 1;
    while (last >= 0 && isPunctuation(text.substring(last, last + 1))) {
      last--;
    }
    return last;
  }

  private static boolean isPunctuation(String text) {
    return text.chars().allMatch(character -> "。;,. ".indexOf(character) >= 0);
  }

  private static boolean saysRole(Slice inside) {
    return inside.text().length() <= LONGEST
        && (Label.begins(inside) || inside.split("、,;").stream().anyMatch(DutyReader::namesRole));
  }

  private static boolean namesRole(Slice words) {
    return RoleWords.at(words).filter(found -> found.name().text().length() >= 2).isPresent();
  }

  /** Whether a paragraph ends in a bracket that names some unit, though not only units. */
  public static boolean mayNameUnits(Slice paragraph) {
    List<Brackets.Pair> pairs = Brackets.outermost(paragraph.text());
    if (pairs.isEmpty()) {
      return false;
    }
    Brackets.Pair pair = pairs.get(pairs.size() - 1);
    return pair.close() == lastWord(paragraph.text())
        && pair.close() - pair.open() <= LONGEST
        && paragraph.sub(pair.open() + 1, pair.close()).split("、,;").stream()
            .anyMatch(name -> UnitNames.isUnitLike(name.text()));
  }

  private static boolean isBareList(Slice inside) {
    return NameLists.split(inside, "、,;").stream()
        .allMatch(name -> UnitNames.isUnitLike(name.text()));
  }
}
