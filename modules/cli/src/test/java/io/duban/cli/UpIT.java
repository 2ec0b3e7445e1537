package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.output.Json;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.cli.testing.UpProcess;
import io.duban.rules.assessment.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
  private static final String UNIT = "cheng-shi-guan-li-ju";

  @TempDir private Path directory;

  @Test
  void shouldKeepAnAcceptedReportWhenItIsKilled() throws Exception {
    // Given
    Path notice =
        Files.writeString(
            directory.resolve("plan.txt"),
            "临禾市人民政府办公室关于分解落实%d年重点工作任务的通知%n%n1.完善项目全程代办机制。(城市管理局负责)%n".formatted(year));
    String receipt;
    try (UpProcess up = UpProcess.start(directory, "--notice", notice.toString())) {
      Run reported =
          shell(up)
              .run(
                  "report",
                  "--unit=" + UNIT,
                  "--task=linhe-%d/001".formatted(year),
                  "--percent=40",
                  "--format=json");
      receipt = Json.node(reported.out()).get("eventId").textValue();
      up.kill();
    }

    // When
    try (UpProcess again = UpProcess.start(directory)) {
      Shell shell = shell(again);

      // Then
      await()
          .atMost(Shell.PATIENCE)
          .until(() -> shell.run("tasks", "--format=jsonl"), run -> run.out().contains(receipt));
      assertThat(again.stop()).isZero();
    }
  }

  private static Shell shell(UpProcess up) {
    return new Shell(up.address());
  }
}
