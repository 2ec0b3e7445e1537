package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Limits;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.DeadLetters.Letter;
import io.duban.integration.cluster.Events;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.Reading;
import io.duban.integration.cluster.Sender;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one unit sends, the others are heard. */
@Timeout(600)
class HostileUnitIT {
  private static final String TASK = "linhe-2026/001";
  private static final String METRIC = "m0";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Topic HOSTILE = Topics.progress("bureau-hostile");
  private static final int SIX_MILLION = 6_000_000;
  private static final int FLOOD = 2_000;

  @TempDir private Path directory;
  private Cluster cluster;
  private Calendar calendar;
  private Sender honest;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.start(directory);
    calendar = new Calendar(cluster);
    honest = new Sender(cluster);
    cluster.createUnitTopics(List.of("bureau-a", "bureau-hostile"));
  }

  @AfterEach
  void stop() {
    honest.close();
    calendar.close();
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4", "snappy", "none"})
  void shouldSetAsideWhatIsTooLargeWithoutItsBytes(String compression) throws Exception {
    try (Sender hostile = hostile(compression)) {
      // Given
      PipelineService pipeline = begin();
      int size = compression.equals("none") ? 3_500_000 : SIX_MILLION;

      // When
      String place = hostile.send(HOSTILE, "big", new byte[size], morning(DAY));

      // Then
      awaitHonest(1);
      assertThat(letters(1))
          .containsExactly(
              DeadLetters.letter(ReasonCode.RECORD_TOO_LARGE.name(), place, "big", null));
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  @Test
  void shouldSetAsideAReportWithAKeyOfAMegabyte() throws Exception {
    try (Sender hostile = hostile("none")) {
      // Given
      PipelineService pipeline = begin();
      byte[] bytes =
          hostile.encode(
              HOSTILE,
              Events.of(
                  report("linhe-2026/404", DAY)
                      .by("bureau-hostile")
                      .value("k".repeat(1_200_000), 1)
                      .build()));

      // When
      hostile.send(HOSTILE, "linhe-2026/404", bytes, morning(DAY));

      // Then
      awaitHonest(1);
      assertThat(letters(1))
          .extracting(Letter::reason)
          .containsExactly(ReasonCode.RECORD_TOO_LARGE.name());
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  @Test
  void shouldNotFillTheHeapWithWhatIsSmallOnTheWire() throws Exception {
    try (Sender hostile = hostile("gzip")) {
      // Given
      List<CompletableFuture<String>> sent = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        sent.add(hostile.begin(HOSTILE, "k" + i, new byte[3_500_000], morning(DAY)));
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();

      // When
      PipelineService pipeline = begin();

      // Then
      awaitHonest(1);
      assertThat(letters(100)).allMatch(letter -> letter.bytes().equals("none"));
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  @Test
  void shouldSetAsideWhatTheBrokerDoesNotTakeIntoTheJournal() throws Exception {
    try (Sender hostile = hostile("none")) {
      // Given
      PipelineService pipeline = begin();
      awaitHonest(1);
      shorten(Topics.JOURNAL, 3_000);
      String long4000 = "x".repeat(4_000);

      // When
      List<String> places = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] bytes =
            hostile.encode(
                HOSTILE,
                Events.of(
                    report(TASK, DAY).by("bureau-hostile").percent(i).narrative(long4000).build()));
        places.add(hostile.send(HOSTILE, TASK, bytes, morning(DAY)));
      }

      // Then
      assertThat(letters(8)).extracting(Letter::place).containsExactlyInAnyOrderElementsOf(places);
      awaitHonest(2);
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  @Test
  void shouldSetAsideWhatComesWhereNoDayComes() throws Exception {
    try (Sender hostile = hostile("none")) {
      // Given
      cluster.create(
          List.of(Topics.progress("bureau-wide")),
          new TopicSizing(Cluster.PARTITIONS + 2, Cluster.PARTITIONS + 2, (short) 1));
      PipelineService pipeline = begin();
      widen(HOSTILE, Cluster.PARTITIONS + 3);

      // When
      List<String> beyond = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        beyond.add(hostile.send(HOSTILE, "k" + i, new byte[] {1}, morning(DAY)));
        beyond.add(
            hostile.send(Topics.progress("bureau-wide"), "k" + i, new byte[] {1}, morning(DAY)));
      }
      beyond.removeIf(place -> partition(place) < Cluster.PARTITIONS);

      // Then
      assertThat(letters(80))
          .filteredOn(letter -> letter.reason().equals(ReasonCode.PARTITION_TOO_HIGH.name()))
          .extracting(Letter::place)
          .containsExactlyInAnyOrderElementsOf(beyond);
      assertThat(beyond).isNotEmpty();
      awaitHonest(1);
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  @Test
  void shouldHearTheOthersWhileOneFloods() throws Exception {
    try (Sender hostile = hostile("none")) {
      // Given
      PipelineService pipeline = begin(Map.of(RateLimit.SETTING, "50"));
      awaitHonest(1);

      // When
      List<CompletableFuture<String>> flood = new ArrayList<>();
      for (int i = 0; i < FLOOD; i++) {
        flood.add(hostile.begin(HOSTILE, "k" + i, new byte[] {1}, morning(DAY)));
      }
      CompletableFuture.allOf(flood.toArray(CompletableFuture[]::new)).get();
      for (int figure = 2; figure <= 5; figure++) {
        awaitHonest(figure);
      }
      int meanwhile = DeadLetters.readFrom(cluster).size();

      // Then
      assertThat(meanwhile).isLessThan(FLOOD);
      assertThat(letters(FLOOD)).hasSize(FLOOD);
      assertThat(pipeline.failure()).isNotDone();
    }
  }

  private Sender hostile(String compression) {
    return new Sender(
        cluster,
        Map.of("compression.type", compression, "max.request.size", "8000000", "linger.ms", "20"));
  }

  private PipelineService begin() throws Exception {
    return begin(Map.of());
  }

  private PipelineService begin(Map<String, Object> settings) throws Exception {
    PipelineService pipeline = cluster.startPipeline(settings);
    calendar.begin(DAY);
    Tasks task = Tasks.task(TASK).lead("bureau-a").target(Targets.cumulative(METRIC, 100));
    honest.send(List.of(new Defined(task.build(), morning(DAY))));
    return pipeline;
  }

  private void awaitHonest(int figure) throws Exception {
    byte[] bytes =
        honest.encode(
            Topics.progress("bureau-a"),
            Events.of(report(TASK, DAY).value(METRIC, figure).build()));
    honest.send(Topics.progress("bureau-a"), TASK, bytes, morning(DAY).plusSeconds(figure));
    Patience.await("the honest unit's figure").until(() -> counted(figure));
  }

  private boolean counted(int figure) {
    List<TaskQuarter> rows =
        Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class)
            .getOrDefault(TASK + "|2026Q1", List.of());
    return !rows.isEmpty()
        && rows.get(rows.size() - 1).getTargets().get(0).getActual() != null
        && rows.get(rows.size() - 1).getTargets().get(0).getActual().intValue() == figure;
  }

  private List<Letter> letters(int count) {
    Patience.await("dead letters").until(() -> DeadLetters.readFrom(cluster).size() >= count);
    List<Letter> letters = DeadLetters.readFrom(cluster);
    assertThat(letters).hasSize(count);
    return letters;
  }

  private void shorten(Topic topic, int bytes) throws Exception {
    try (Admin admin = Admin.create(cluster.kafka())) {
      AlterConfigOp set =
          new AlterConfigOp(
              new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
              AlterConfigOp.OpType.SET);
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), List.of(set)))
          .all()
          .get();
    }
    assertThat(bytes).isLessThan(Limits.RECORD);
  }

  private void widen(Topic topic, int partitions) throws Exception {
    try (Admin admin = Admin.create(cluster.kafka())) {
      admin
          .createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(partitions)))
          .all()
          .get();
    }
  }

  private static int partition(String place) {
    int end = place.lastIndexOf('/');
    return Integer.parseInt(place.substring(place.lastIndexOf('/', end - 1) + 1, end));
  }
}
