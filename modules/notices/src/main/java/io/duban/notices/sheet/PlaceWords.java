package io.duban.notices.sheet;

import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;
import java.util.Locale;

/** Where something was read, in words with which a clerk finds it in the original. */
public final class PlaceWords {
  private final SheetWords words;

  public PlaceWords(Locale locale) {
    this(SheetWords.of(locale));
  }

  public PlaceWords(SheetWords words) {
    this.words = words;
  }

  /** The page, paragraph, row or line of a range; empty where none is known. */
  public String of(SourceRange source) {
    return source == null ? "" : of(source.inOriginal());
  }

  private String of(Place place) {
    String key = "place." + place.kind();
    return place.container().isEmpty()
        ? words.text(key, place.number())
        : words.text(key, place.container(), place.number());
  }
}
