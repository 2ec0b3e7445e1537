package io.duban.office.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.office.ledger.cells.LedgerColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerWordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @Test
  void shouldSayTheSameInBothLanguages() {
    // When
    ResourceBundle chinese = bundle(Locale.CHINESE);
    ResourceBundle english = bundle(Locale.ENGLISH);

    // Then
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(chinese.keySet())
        .allSatisfy(
            key ->
                assertThat(places(english.getString(key)))
                    .as(key)
                    .isEqualTo(places(chinese.getString(key))));
  }

  @Test
  void shouldHaveWordsForEveryFaultAndColumn() {
    // When
    Stream<String> keys =
        Stream.of(
                Arrays.stream(Fault.values()).map(fault -> "problem." + fault),
                Arrays.stream(Fault.values()).map(fault -> "remedy." + fault),
                Stream.concat(LedgerColumn.OVERVIEW.stream(), LedgerColumn.UNIT.stream())
                    .filter(field -> !field.hidden())
                    .map(field -> "column." + field))
            .flatMap(each -> each);

    // Then
    assertThat(bundle(Locale.CHINESE).keySet()).containsAll(keys.toList());
  }

  private static Set<String> places(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.duban.office.ledger.messages",
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
