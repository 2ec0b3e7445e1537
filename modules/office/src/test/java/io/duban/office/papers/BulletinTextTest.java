package io.duban.office.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Bulletin;
import io.duban.contracts.Tally;
import io.duban.office.SampleEvents;
import io.duban.office.layout.DisplayWidth;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void shouldReadAsTheReviewedText(String language) throws IOException {
    // Given
    BulletinText bulletinText = BulletinText.of(Locale.forLanguageTag(language), region -> "临禾市");

    // When
    String text = bulletinText.render(SampleEvents.bulletin());

    // Then
    assertThat(text).isEqualTo(resource("bulletin_" + language + ".txt"));
  }

  @Test
  void shouldNotDependOnTheLanguageOfTheMachine() {
    // Given
    Locale before = Locale.getDefault();
    String expected = BulletinText.of(Locale.CHINESE).render(SampleEvents.bulletin());
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    try {
      // When
      String text = BulletinText.of(Locale.CHINESE).render(SampleEvents.bulletin());

      // Then
      assertThat(text).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldFitThePage() {
    // Given
    Bulletin bulletin = SampleEvents.bulletin();

    // When
    String text = BulletinText.of(Locale.CHINESE).render(bulletin);

    // Then
    assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= BulletinText.WIDTH);
  }

  @Test
  void shouldSayNoneWhereThereIsNothing() {
    // Given
    Bulletin empty =
        Bulletin.newBuilder(SampleEvents.bulletin())
            .setTotal(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
            .setSections(List.of())
            .setUnits(List.of())
            .setRed(List.of())
            .setYellow(List.of())
            .setDelinquent(List.of())
            .setOrders(List.of())
            .build();

    // When
    String text = BulletinText.of(Locale.ENGLISH).render(empty);

    // Then
    assertThat(text.lines().filter("None."::equals)).hasSize(6);
    assertThat(text).contains("0 are green (-)");
  }

  static String resource(String name) throws IOException {
    try (InputStream file = BulletinTextTest.class.getResourceAsStream("/" + name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
