package io.duban.integration.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void shouldTakeContainersWhereTheEngineHasImages() {
    assertThat(Place.choose("auto", () -> true, () -> true)).isEqualTo(Place.CONTAINERS);
  }

  @Test
  void shouldGoWithoutAnEngineThatAnswersButCannotFetchImages() {
    assertThat(Place.choose("auto", () -> true, () -> false)).isEqualTo(Place.EMBEDDED);
  }

  @Test
  void shouldAskForNoImagesWhereNoEngineAnswers() {
    assertThat(Place.choose("auto", () -> false, () -> fail("asked"))).isEqualTo(Place.EMBEDDED);
  }

  @Test
  void shouldTakeWhatItIsTold() {
    assertThat(Place.choose("embedded", () -> fail("asked"), () -> fail("asked")))
        .isEqualTo(Place.EMBEDDED);
    assertThat(Place.choose("containers", () -> fail("asked"), () -> fail("asked")))
        .isEqualTo(Place.CONTAINERS);
    assertThatThrownBy(() -> Place.choose("cloud", () -> true, () -> true))
        .hasMessageContaining("DUBAN_IT_CLUSTER");
  }
}
