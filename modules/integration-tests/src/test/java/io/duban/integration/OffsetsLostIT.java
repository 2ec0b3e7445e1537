package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;
import static io.duban.rules.testing.Reports.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.DeadLetters;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.Reading;
import io.duban.integration.cluster.Sender;
import io.duban.pipeline.provision.TopicLostException;
import io.duban.pipeline.service.NotReadyException;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.testing.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class OffsetsLostIT {
  private static final List<String> TASKS =
      List.of("linhe-2026/001", "linhe-2026/002", "linhe-2026/003");
  private static final String UNIT = "bureau-a";
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate PAUSE = FIRST.plusDays(3);
  private static final LocalDate LAST = PAUSE.plusDays(3);

  @TempDir private Path directory;

  /** What is done to a cluster whose pipeline stands still. */
  private interface Damage {
    void happen(Cluster cluster, Admin admin) throws Exception;
  }

  /** What a pipeline has written: journal and dead letters as they are, rows as they ended. */
  private record Outcome(
      List<String> journal, List<DeadLetters.Letter> letters, Map<String, String> rows) {

    static Outcome of(Cluster cluster) {
      Map<String, String> rows = new TreeMap<>();
      Reading.all(cluster, Topics.TASK_QUARTERS)
          .forEach(row -> rows.put(row.key(), Base64.getEncoder().encodeToString(row.value())));
      return new Outcome(
          Reading.all(cluster, Topics.JOURNAL).stream().map(OffsetsLostIT::text).sorted().toList(),
          DeadLetters.readFrom(cluster).stream()
              .sorted((a, b) -> a.place().compareTo(b.place()))
              .toList(),
          rows);
    }
  }

  @Test
  void shouldTakeInNothingTwiceWhateverBecameOfTheOffsets() throws Exception {
    // Given
    Outcome undisturbed = run("undisturbed", (cluster, admin) -> {});

    // When
    Outcome expired =
        run(
            "expired",
            (cluster, admin) ->
                admin.deleteConsumerGroups(List.of(cluster.applicationId())).all().get());
    Outcome reset =
        run(
            "reset",
            (cluster, admin) -> {
              Map<TopicPartition, OffsetAndMetadata> committed =
                  admin
                      .listConsumerGroupOffsets(cluster.applicationId())
                      .partitionsToOffsetAndMetadata()
                      .get();
              admin
                  .alterConsumerGroupOffsets(
                      cluster.applicationId(),
                      committed.keySet().stream()
                          .collect(toMap(partition -> partition, any -> new OffsetAndMetadata(0))))
                  .all()
                  .get();
            });

    // Then
    assertThat(expired).isEqualTo(undisturbed);
    assertThat(reset).isEqualTo(undisturbed);
  }

  @Test
  void shouldHearAUnitWhoseTopicWasMadeAnew() throws Exception {
    // Given
    try (Cluster cluster = Cluster.start(directory);
        Admin admin = Admin.create(cluster.kafka());
        Sender sender = new Sender(cluster)) {
      cluster.createUnitTopics(List.of(UNIT));
      PipelineService pipeline = cluster.startPipeline();
      begin(cluster, sender, FIRST, PAUSE);
      pipeline.close();
      int before = Outcome.of(cluster).journal().size();

      // When
      delete(admin, Topics.progress(UNIT).name());
      cluster.createUnitTopics(List.of(UNIT));
      List<String> fresh = sender.send(reports(PAUSE.plusDays(1)));
      cluster.startPipeline();

      // Then
      Patience.await("the reports of the topic that was made anew")
          .until(() -> Outcome.of(cluster).journal().size() >= before + fresh.size());
      assertThat(Outcome.of(cluster).journal()).hasSize(before + fresh.size());
    }
  }

  @Test
  void shouldNotStartOnAJournalThatWasMadeAnew() throws Exception {
    // Given
    try (Cluster cluster = Cluster.start(directory);
        Admin admin = Admin.create(cluster.kafka());
        Sender sender = new Sender(cluster)) {
      cluster.createUnitTopics(List.of(UNIT));
      PipelineService pipeline = cluster.startPipeline();
      begin(cluster, sender, FIRST, PAUSE);
      pipeline.close();

      // When
      delete(admin, Topics.JOURNAL.name());
      assertThatThrownBy(() -> cluster.create(List.of(Topics.JOURNAL)))
          .isInstanceOf(TopicLostException.class);
      admin
          .createTopics(List.of(new NewTopic(Topics.JOURNAL.name(), Cluster.PARTITIONS, (short) 1)))
          .all()
          .get();

      // Then
      assertThatThrownBy(cluster::startPipeline)
          .isInstanceOf(NotReadyException.class)
          .hasMessageContaining("JOURNAL_SHORTENED")
          .hasMessageContaining("duban repair journal");
    }
  }

  @Test
  void shouldNotStartWhenStateOrSchemasAreGone() throws Exception {
    // Given
    try (Cluster cluster = Cluster.start(directory);
        Admin admin = Admin.create(cluster.kafka());
        Sender sender = new Sender(cluster)) {
      cluster.createUnitTopics(List.of(UNIT));
      PipelineService pipeline = cluster.startPipeline();
      begin(cluster, sender, FIRST, PAUSE);
      pipeline.close();

      // When, then
      delete(admin, cluster.applicationId() + "-task-definitions-changelog");
      assertThatThrownBy(cluster::startPipeline)
          .isInstanceOf(NotReadyException.class)
          .hasMessageContaining("STATE_LOST")
          .hasMessageContaining("task-definitions")
          .hasMessageContaining("duban repair state");

      // When, then
      for (String subject : cluster.registry().subjects()) {
        cluster.registry().deleteSubject(subject, false);
        cluster.registry().deleteSubject(subject, true);
      }
      assertThatThrownBy(cluster::startPipeline)
          .isInstanceOf(NotReadyException.class)
          .hasMessageContaining("SCHEMA_LOST")
          .hasMessageContaining("duban repair registry");
    }
  }

  private Outcome run(String name, Damage damage) throws Exception {
    try (Cluster cluster = Cluster.start(directory.resolve(name));
        Admin admin = Admin.create(cluster.kafka());
        Sender sender = new Sender(cluster)) {
      cluster.createUnitTopics(List.of(UNIT));
      PipelineService pipeline = cluster.startPipeline();
      begin(cluster, sender, FIRST, PAUSE);
      pipeline.close();
      damage.happen(cluster, admin);
      sender.send(reports(PAUSE.plusDays(1)));
      cluster.startPipeline();
      reportDaily(cluster, sender, PAUSE.plusDays(1), LAST);
      return Outcome.of(cluster);
    }
  }

  private static void begin(Cluster cluster, Sender sender, LocalDate first, LocalDate last)
      throws Exception {
    List<TaskEvent> tasks = new ArrayList<>();
    TASKS.forEach(
        task -> tasks.add(new Defined(Tasks.task(task).lead(UNIT).build(), morning(first))));
    try (Arrivals arrivals = Arrivals.committed(cluster)) {
      arrivals.await(sender.send(tasks));
    }
    reportDaily(cluster, sender, first, last);
  }

  private static void reportDaily(Cluster cluster, Sender sender, LocalDate first, LocalDate last)
      throws Exception {
    try (Calendar calendar = new Calendar(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        calendar.begin(day);
        List<String> places = new ArrayList<>(sender.send(reports(day)));
        places.add(
            sender.send(
                Topics.progress(UNIT), "torn", ("torn on " + day).getBytes(UTF_8), morning(day)));
        arrivals.await(places);
      }
      calendar.beginAll(last.plusDays(1), last.plusDays(1));
    }
  }

  private static List<Reported> reports(LocalDate day) {
    return TASKS.stream()
        .map(
            task ->
                new Reported(
                    report(task, day).by(UNIT).percent(day.getDayOfMonth()).build(), morning(day)))
        .toList();
  }

  private static void delete(Admin admin, String topic) throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    Patience.await("the end of " + topic)
        .until(() -> !admin.listTopics().names().get().contains(topic));
  }

  private static String text(ConsumerRecord<String, byte[]> entry) {
    return String.join(
        " ",
        new String(entry.headers().lastHeader(Headers.SOURCE).value(), UTF_8),
        String.valueOf(entry.partition()),
        String.valueOf(entry.key()),
        Base64.getEncoder().encodeToString(entry.value()));
  }
}
