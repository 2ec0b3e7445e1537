package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.Sender;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.testing.Happening.Defined;
import io.duban.rules.testing.Happening.Reported;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class NewUnitIT {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir private Path directory;

  @Test
  void shouldHearAUnitWhoseTopicIsCreatedWhileItRuns() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster);
        PipelineService pipeline = cluster.startPipeline()) {
      // Given
      calendar.begin(DAY);
      arrivals.await(
          sender.send(
              List.of(new Defined(Tasks.task(TASK).lead("bureau-new").build(), morning(DAY)))));

      // When
      cluster.createUnitTopics(List.of("bureau-new"));
      List<String> places =
          sender.send(
              List.of(
                  new Reported(
                      report(TASK, DAY).by("bureau-new").percent(40).build(), morning(DAY))));
      arrivals.await(places);
      calendar.beginAll(DAY.plusDays(1), DAY.plusDays(1));

      // Then
      assertThat(places).allMatch(place -> arrivals.journalled(place) == 1);
      assertThat(DeadLetters.readFrom(cluster)).isEmpty();
    }
  }
}
