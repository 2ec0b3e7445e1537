package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Sender;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class ForeignClientIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

  @TempDir private Path directory;

  @Test
  void shouldBeReadableWithKafkaAvroAndTheAddressOfTheRegistry() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster)) {
      // Given
      cluster.startPipeline();
      calendar.begin(DAY);
      sender.send(List.of(new Defined(Tasks.task("linhe-2026/001").build(), morning(DAY))));
      calendar.beginAll(DAY.plusDays(1), DAY.plusDays(3));

      // When
      List<GenericRecord> alerts =
          new ForeignClient(cluster.kafka(), cluster.registryUrl()).read("duban.alerts.v1");

      // Then
      assertThat(alerts)
          .extracting(
              alert -> alert.get("rule").toString(),
              alert -> alert.get("change").toString(),
              alert -> alert.get("light").toString())
          .containsExactlyInAnyOrder(
              tuple("DUE_SOON", "RAISED", "BLUE"),
              tuple("DUE_SOON", "CLEARED", "BLUE"),
              tuple("REPORT_MISSING", "RAISED", "YELLOW"));
    }
  }
}
