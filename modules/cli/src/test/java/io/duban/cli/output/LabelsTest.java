package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.duban.contracts.Topic.Retention;
import io.duban.notices.confirm.Reason;
import io.duban.pipeline.provision.TopicState;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {
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

  @ParameterizedTest
  @MethodSource("codes")
  void shouldHaveAWordForEveryCode(String key) {
    assertThatCode(() -> Labels.of(Locale.CHINESE).text(key)).doesNotThrowAnyException();
  }

  static Stream<String> codes() {
    return Stream.of(
            Arrays.stream(Retention.values()).map(code -> "retention." + code),
            Arrays.stream(TopicState.State.values()).map(code -> "topics." + code),
            Arrays.stream(Reason.values()).map(code -> "question." + code))
        .flatMap(keys -> keys);
  }

  private static Set<String> places(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.duban.cli.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
