package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Sender;
import io.duban.rules.assessment.Policy;
import io.duban.rules.fold.Happening.Defined;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import io.duban.sdk.FirstReport;
import io.duban.sdk.Receipt;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SdkIT {
  @TempDir private Path directory;

  @Test
  void shouldAcceptTheFirstReportOfTheReadme() throws Exception {
    LocalDate today = LocalDate.now(Policy.DEFAULT.zone());
    String task = "linhe-2026/009";
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      // Given
      cluster.createUnitTopics(List.of("gxj"));
      cluster.startPipeline();
      calendar.begin(today);
      arrivals.await(
          sender.send(
              List.of(
                  new Defined(
                      Tasks.task(task).lead("gxj").target(Targets.cumulative("m1", 25)).build(),
                      morning(today)))));

      // When
      Receipt receipt =
          FirstReport.send(
              cluster.kafka().get("bootstrap.servers").toString(), cluster.registryUrl());

      // Then
      String place = receipt.topic() + "/" + receipt.partition() + "/" + receipt.offset();
      arrivals.await(List.of(place));
      assertThat(arrivals.journalled(place)).isEqualTo(1);
    }
  }
}
