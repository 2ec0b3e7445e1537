package io.duban.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerEngineTest {
  private static final List<String> IMAGES = List.of("kafka:1", "registry:1");

  private final List<String> asked = new ArrayList<>();

  @Test
  void shouldTakeImagesThatAreThereWithoutFetchingThem() {
    assertThat(engine("image inspect").has(IMAGES)).isTrue();
    assertThat(asked).containsExactly("image inspect kafka:1", "image inspect registry:1");
  }

  @Test
  void shouldFetchImagesThatAreNotThere() {
    assertThat(engine("pull").has(IMAGES)).isTrue();
    assertThat(asked).contains("pull --quiet kafka:1", "pull --quiet registry:1");
  }

  @Test
  void shouldGoWithoutAnEngineThatAnswersButHasNoImages() {
    // Given
    DockerEngine engine = engine("info");

    // When / Then
    assertThat(engine.answers()).isTrue();
    assertThat(engine.has(IMAGES)).isFalse();
    assertThat(engine.has(IMAGES)).isFalse();
    assertThat(asked).containsOnlyOnce("pull --quiet kafka:1");
  }

  /** One on which only commands that begin so succeed. */
  private DockerEngine engine(String working) {
    return new DockerEngine(
        arguments -> {
          String command = String.join(" ", arguments);
          asked.add(command);
          return command.startsWith(working);
        });
  }
}
