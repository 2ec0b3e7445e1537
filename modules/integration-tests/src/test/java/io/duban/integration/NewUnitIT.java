package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.Sender;
import io.duban.integration.cluster.StreamThreads;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class NewUnitIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir private Path directory;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = Cluster.start(directory);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void shouldHearAUnitWhoseTopicIsCreatedWhileItRuns() throws Exception {
    // Given
    cluster.createUnitTopics(List.of("bureau-old"));
    PipelineService pipeline = cluster.startPipeline();
    hear("bureau-old", DAY);

    // When
    cluster.createUnitTopics(List.of("bureau-new"));
    hear("bureau-new", DAY.plusDays(2));

    // Then
    assertThat(DeadLetters.readFrom(cluster)).isEmpty();
    assertThat(pipeline.failure()).isNotDone();
  }

  @Test
  void shouldHearTheFirstUnitOfAllWithoutLosingAThread() throws Exception {
    // Given
    PipelineService pipeline = cluster.startPipeline();
    Set<String> threads = StreamThreads.of(pipeline);

    // When
    cluster.createUnitTopics(List.of("bureau-new"));
    hear("bureau-new", DAY.plusDays(2));

    // Then
    assertThat(DeadLetters.readFrom(cluster)).isEmpty();
    assertThat(pipeline.failure()).isNotDone();
    assertThat(StreamThreads.of(pipeline)).isEqualTo(threads);
  }

  @Test
  void shouldLoseNoThreadWhileUnitsComeUnderLoad() throws Exception {
    // Given
    PipelineService pipeline = cluster.startPipeline();
    Set<String> threads = StreamThreads.of(pipeline);

    // When
    for (int i = 0; i < 4; i++) {
      cluster.createUnitTopics(List.of("bureau-" + i));
      hear("bureau-" + i, DAY.plusDays(2L * i));
    }

    // Then
    assertThat(DeadLetters.readFrom(cluster)).isEmpty();
    assertThat(StreamThreads.of(pipeline)).isEqualTo(threads);
  }

  /** Each has a task of its own: of one that is defined anew the report may come first. */
  private void hear(String unit, LocalDate day) throws Exception {
    String task = "linhe-2026/%03d".formatted(day.getDayOfYear());
    try (Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      calendar.begin(day);
      arrivals.await(
          sender.send(
              List.of(
                  new Defined(Tasks.task(task).lead(unit).build(), morning(day)),
                  new Reported(report(task, day).by(unit).percent(40).build(), morning(day)))));
      calendar.beginAll(day.plusDays(1), day.plusDays(1));
    }
  }
}
