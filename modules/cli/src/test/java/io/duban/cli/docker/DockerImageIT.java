package io.duban.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.docker.DockerCommand.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
    value = "io.duban.cli.docker.DockerCommand#works",
    disabledReason = "no Docker engine answers, or it has no images and cannot fetch them")
@Timeout(600)
class DockerImageIT {
  private static final String IMAGE = "duban-it-image";
  private static final long MOST_BYTES = 400_000_000;
  private static final long MOST_OWN_BYTES = 10_000_000;

  private static final DockerCommand DOCKER = new DockerCommand();

  @BeforeAll
  static void build() throws Exception {
    DOCKER.run(
        "build",
        "--file=docker/Dockerfile",
        "--build-arg=BASE=" + DockerCommand.base(),
        "--tag=" + IMAGE,
        ".");
  }

  @AfterAll
  static void remove() throws Exception {
    DOCKER.run("image", "rm", "--force", IMAGE);
  }

  @Test
  void shouldBeSmall() throws Exception {
    // When
    long bytes = Long.parseLong(inspect("{{.Size}}"));

    // Then
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void shouldFetchLittleWhenOnlyOurJarsChange() throws Exception {
    // When
    String last =
        DOCKER
            .run(
                "history",
                "--human=false",
                "--no-trunc",
                "--format={{.Size}} {{.CreatedBy}}",
                IMAGE)
            .lines()
            .filter(layer -> layer.contains("/sorted/own/"))
            .findFirst()
            .orElseThrow();

    // Then
    assertThat(Long.parseLong(last.substring(0, last.indexOf(' ')))).isLessThan(MOST_OWN_BYTES);
  }

  @Test
  void shouldNotRunAsRoot() throws Exception {
    // When
    String user = DOCKER.run("run", "--rm", "--entrypoint=id", IMAGE, "-u");

    // Then
    assertThat(user).isEqualTo("10001");
  }

  @Test
  void shouldRunTheCommandWithoutWritingToItsOwnFiles() throws Exception {
    // When
    String version = DOCKER.run("run", "--rm", "--read-only", "--cap-drop=ALL", IMAGE, "--version");

    // Then
    assertThat(version).startsWith("duban").contains("Kafka 4.");
  }

  @Test
  void shouldBeUnhealthyWhileNoPipelineAnswers() throws Exception {
    // Given
    String check = inspect("{{index .Config.Healthcheck.Test 1}}");

    // When
    Ended ended = DOCKER.end("run", "--rm", "--entrypoint=" + check, IMAGE);

    // Then
    assertThat(ended.code()).isEqualTo(1);
  }

  private static String inspect(String format) throws Exception {
    return DOCKER.run("image", "inspect", "--format=" + format, IMAGE);
  }
}
