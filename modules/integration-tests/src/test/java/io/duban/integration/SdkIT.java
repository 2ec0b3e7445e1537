package io.duban.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Sender;
import io.duban.sdk.FirstReport;
import io.duban.sdk.Receipt;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class SdkIT {
  @TempDir private Path directory;

  @Test
  void shouldAcceptTheFirstReportOfTheReadme() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      // Given
      FirstTask.assign(cluster, calendar, sender, arrivals);

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
