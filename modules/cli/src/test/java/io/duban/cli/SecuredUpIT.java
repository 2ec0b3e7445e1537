package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.testing.InMemory;
import io.duban.cli.testing.ParsedJson;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.cli.testing.UpProcess;
import io.duban.rules.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredUpIT {
  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
  private static final String UNIT = "cheng-shi-guan-li-ju";

  @TempDir(factory = InMemory.class)
  private Path directory;

  @Test
  void shouldKeepUsersAndReportsWhenItIsKilled() throws Exception {
    // Given
    Path notice =
        Files.writeString(
            directory.resolve("plan.txt"),
            "临禾市人民政府办公室关于分解落实%d年重点工作任务的通知%n%n1.完善项目全程代办机制。(城市管理局负责)%n".formatted(year));
    Path clients = directory.resolve("data").resolve("clients");
    String receipt;
    String password;
    try (UpProcess up = UpProcess.start(directory, "--secure", "--notice", notice.toString())) {
      // A machine with much else to do may take longer than a reporter waits.
      Run reported =
          await().atMost(Shell.PATIENCE).until(() -> report(clients), run -> run.exitCode() == 0);
      receipt = ParsedJson.node(reported.out()).get("eventId").textValue();
      password = Files.readString(clients.resolve(UNIT + ".password"));
      up.kill();
    }

    // When
    Run open = new Shell(Map.of()).run("up", "--data=" + directory.resolve("data"));
    try (UpProcess again = UpProcess.start(directory, "--secure")) {
      // Then
      assertThat(open.exitCode()).isEqualTo(5);
      assertThat(open.err()).contains("--secure");
      await()
          .atMost(Shell.PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> as(clients, "office").run("tasks", "--format=jsonl"),
              run -> run.out().contains(receipt));
      assertThat(clients.resolve(UNIT + ".password")).hasContent(password);
      assertThat(again.stop()).isZero();
    }
    assertThat(directory.resolve("data").resolve("logs").resolve("duban.log"))
        .content()
        .doesNotContain(password);
  }

  private Run report(Path clients) {
    return as(clients, UNIT)
        .run(
            "report",
            "--unit=" + UNIT,
            "--task=linhe-%d/001".formatted(year),
            "--percent=40",
            "--format=json");
  }

  private static Shell as(Path clients, String user) {
    return Shell.by(clients.resolve(user + ".properties"));
  }
}
