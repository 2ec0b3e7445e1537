package io.duban.notices.time;

import io.duban.notices.text.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Words that set a date.
 *
 * @param candidates the dates they can mean, one if they are clear
 * @param gate whether something must have happened by then; false for 全年, which only names the year
 */
public record DatePhrase(Slice words, List<LocalDate> candidates, boolean gate) {

  public Optional<LocalDate> date() {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }
}
