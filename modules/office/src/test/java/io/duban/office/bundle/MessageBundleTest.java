package io.duban.office.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
  private final MessageBundle bundle =
      new MessageBundle("io.duban.office.bundle.test", Locale.CHINESE);

  @Test
  void shouldFillValuesByTheirPlace() {
    // When
    String text = bundle.text("place", "甲 {1} $1", 7);

    // Then
    assertThat(text).isEqualTo("7 在 甲 {1} $1 前");
  }

  @Test
  void shouldFillValuesByTheirName() {
    // When
    String text = bundle.fill("name", Map.of("title", "修路", "percent", 40));

    // Then
    assertThat(text).isEqualTo("修路：40%");
  }

  @Test
  void shouldRefuseToLeaveAPlaceOpen() {
    // When
    Throwable thrown = catchThrowable(() -> bundle.text("place", "one"));

    // Then
    assertThat(thrown).hasMessage("place needs more than 1 values");
  }

  @Test
  void shouldNotAskTheLanguageOfTheMachine() {
    // When
    MessageBundle french = new MessageBundle("io.duban.office.bundle.test", Locale.FRENCH);

    // Then
    assertThat(french.find("name")).contains("{title}：{percent}%");
    assertThat(french.find("unknown")).isEmpty();
  }
}
