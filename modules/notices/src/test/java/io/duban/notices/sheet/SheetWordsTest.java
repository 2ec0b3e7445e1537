package io.duban.notices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.confirm.Reason;
import io.duban.notices.unit.UnitType;
import io.duban.rules.task.Place;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetWordsTest {
  @Test
  void shouldSayTheSameInBothLanguages() {
    // When
    ResourceBundle chinese = bundle(Locale.CHINESE);
    ResourceBundle english = bundle(Locale.ENGLISH);

    // Then
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void shouldHaveAWordForEveryCode(String key) {
    assertThat(SheetWords.all()).allMatch(words -> words.has(key));
  }

  static Stream<String> codes() {
    return Stream.of(
            UnitType.codes().stream().map(code -> "type." + code),
            Arrays.stream(Place.Kind.values()).map(kind -> "place." + kind),
            Arrays.stream(Reason.values())
                .flatMap(reason -> Stream.of("question." + reason, "explain." + reason)))
        .flatMap(keys -> keys);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.duban.notices.sheet.messages",
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
