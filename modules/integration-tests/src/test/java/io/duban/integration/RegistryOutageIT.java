package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.Events;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.Reading;
import io.duban.integration.cluster.Sender;
import io.duban.integration.cluster.StreamThreads;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class RegistryOutageIT {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Topic TOPIC = Topics.progress("bureau-a");
  private static final int REPORTS = 10;

  @TempDir private Path directory;

  @Test
  void shouldWaitForTheRegistryAndLoseNoReport() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      // Given
      cluster.createUnitTopics(List.of("bureau-a"));
      List<byte[]> reports = new ArrayList<>();
      for (int number = 1; number <= REPORTS; number++) {
        reports.add(
            sender.encode(
                TOPIC, Events.of(report(TASK, DAY).narrative("report " + number).build())));
      }
      List<String> places = new ArrayList<>();

      // When
      PipelineService pipeline = cluster.startPipeline();
      arrivals.await(sender.send(List.of(new Defined(Tasks.task(TASK).build(), morning(DAY)))));
      calendar.beginAll(DAY, DAY.plusDays(1));
      Set<String> threads = StreamThreads.of(pipeline);
      cluster.stopRegistry();
      for (byte[] bytes : reports) {
        places.add(
            sender.send(TOPIC, TASK, bytes, morning(DAY.plusDays(1)).plusSeconds(places.size())));
      }
      Patience.await("the outage to be felt")
          .until(() -> !threads.containsAll(StreamThreads.of(pipeline)));
      cluster.startRegistry();
      arrivals.await(places);
      calendar.beginAll(DAY.plusDays(2), DAY.plusDays(2));

      // Then
      assertThat(DeadLetters.readFrom(cluster)).isEmpty();
      assertThat(places).allMatch(place -> arrivals.journalled(place) == 1);
      assertThat(lastRow(cluster).getNarrative()).isEqualTo("report " + REPORTS);
    }
  }

  private static TaskQuarter lastRow(Cluster cluster) {
    List<TaskQuarter> rows =
        Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class).get(TASK + "|2026Q1");
    return rows.get(rows.size() - 1);
  }
}
