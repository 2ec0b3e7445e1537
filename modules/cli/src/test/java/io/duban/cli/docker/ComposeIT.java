package io.duban.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.cli.testing.Shell;
import io.duban.rules.policy.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(
    value = "io.duban.cli.docker.DockerCommand#composes",
    disabledReason =
        "no Docker engine with Compose 2 answers, or it has no images and cannot fetch them")
@Timeout(2400)
class ComposeIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNIT = "cheng-shi-guan-li-ju";

  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();

  @TempDir private Path directory;

  @Test
  void shouldServeAnOfficeThroughScalingAStopAndANewRegistry() throws Exception {
    List<String> left;
    try (ComposedCluster cluster = ComposedCluster.open(directory)) {
      try {
        serve(cluster);
      } catch (AssertionError | Exception e) {
        System.out.println(cluster.log());
        throw e;
      }
      cluster.down();
      left = cluster.leftovers();
    }
    assertThat(left).isEmpty();
  }

  private void serve(ComposedCluster cluster) throws Exception {
    cluster.up(2);
    assertThat(cluster.pipelines()).hasSize(2);

    cluster.file("plan.txt", notice());
    cluster.duban("notice", "import", "plan.txt");
    reportAndAwaitRow(cluster, "001", 10);
    reportAndAwaitRow(cluster, "002", 9);
    await("an alert")
        .atMost(Shell.PATIENCE)
        .until(() -> cluster.duban("alerts", "--format=jsonl").contains("\"CEILING_BREACHED\""));

    assertThat(cluster.duban("doctor", "--format=jsonl").lines())
        .hasSizeGreaterThan(5)
        .noneMatch(finding -> finding.contains("\"BAD\""));

    cluster.up(3);
    List<String> three = cluster.pipelines();
    assertThat(three).hasSize(3);
    reportAndAwaitRow(cluster, "001", 11);

    assertThat(cluster.stop(three.get(0))).isEqualTo("0");
    cluster.replaceRegistry();
    reportAndAwaitRow(cluster, "001", 12);
  }

  private String notice() {
    return """
    临禾市人民政府办公室关于分解落实%d年重点工作任务的通知

    1.完善项目全程代办机制，新增企业25家。(城市管理局负责)
    2.城镇调查失业率控制在5.5%%以内。(城市管理局负责)
    """
        .formatted(year);
  }

  /** Reports and returns when the report stands in the row of its task. */
  private void reportAndAwaitRow(ComposedCluster cluster, String number, int figure)
      throws Exception {
    String receipt =
        cluster.duban(
            "report",
            "--unit=" + UNIT,
            "--task=linhe-%d/%s".formatted(year, number),
            "--value=m1=" + figure,
            "--format=json");
    String eventId = JSON.readTree(receipt).get("eventId").textValue();
    await("the row with " + figure)
        .atMost(Shell.PATIENCE)
        .until(() -> cluster.duban("tasks", "--format=jsonl"), rows -> rows.contains(eventId));
  }
}
