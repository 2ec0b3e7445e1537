package io.duban.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.contracts.ProgressState;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Role;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Order;
import io.duban.rules.lag.LagRules;
import io.duban.rules.report.RefusalReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @Test
  void shouldHaveTheSameKeysInBothLanguages() throws IOException {
    // Given
    Properties chinese = bundle("messages.properties");

    // When
    Properties english = bundle("messages_en.properties");

    // Then
    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
  }

  @Test
  void shouldUseTheSamePlaceholdersInBothLanguages() throws IOException {
    // Given
    Properties chinese = bundle("messages.properties");
    Properties english = bundle("messages_en.properties");

    // When
    List<String> different =
        chinese.stringPropertyNames().stream()
            .filter(
                key ->
                    !placeholders(chinese.getProperty(key))
                        .equals(placeholders(english.getProperty(key))))
            .toList();

    // Then
    assertThat(different).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void shouldHaveAWordForEveryThingOfTheDomain(String language) {
    // Given
    Words words = Words.of(Locale.forLanguageTag(language));

    // When
    Stream<String> keys =
        Stream.of(
                LagRules.ALL.stream().map(rule -> "rule." + rule.name()),
                LagRules.ALL.stream().map(rule -> "alert." + rule.name()),
                LagRules.ALL.stream().map(rule -> "alert." + rule.name() + ".CLEARED"),
                keys("change", AlertChange.values()),
                keys("directive", Directive.Kind.values()),
                keys("order", Order.State.values()),
                keys("alert.sentence", AlertChange.values()),
                keys("progress", ProgressState.values()),
                keys("light", Light.values()),
                keys("reason", ReasonCode.values()),
                keys("reason", RefusalReason.values()),
                keys("status", ReportStatus.values()),
                keys("role", Role.values()),
                keys("basis", Basis.values()))
            .flatMap(each -> each);

    // Then
    assertThat(keys).allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
  }

  @Test
  void shouldShowTheCodeWhereThereIsNoWord() {
    // Given
    Words words = Words.of(Locale.CHINESE);

    // When
    List<String> shown = List.of(words.rule("NEW"), words.basis("NEW"), words.period("x"));

    // Then
    assertThat(shown).containsExactly("NEW", "NEW", "x");
  }

  private static Stream<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + "." + value);
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(result -> names.add(result.group()));
    return names;
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream file = Words.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
