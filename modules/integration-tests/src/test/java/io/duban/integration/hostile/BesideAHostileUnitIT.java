package io.duban.integration.hostile;

import static io.duban.rules.testing.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Keys;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.integration.Seed;
import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.ChildProcess;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.Reading;
import io.duban.integration.cluster.Sender;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class BesideAHostileUnitIT {
  private static final int HOSTILE_RECORDS = 10_000;
  private static final int LARGE_RECORDS = 200;
  private static final int LARGE_BYTES = 3_500_000;
  private static final int NO_SCHEMA = 1_000_000;
  private static final int HONEST_REPORTS = 300;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String HONEST = "bureau-a";
  private static final String HOSTILE = "bureau-b";
  private static final String HUGE_FIELD =
      """
      {"type": "record", "name": "Huge", "namespace": "x", "fields": [
        {"name": "field", "type": {"type": "fixed", "name": "Field", "size": 2000000000}}]}
      """;

  @TempDir private Path directory;

  @Test
  void shouldLoseNothingOfAnHonestUnitBesideAHostileOneNorStopNorOutgrowItsHeap() throws Exception {
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        HostileUnit hostile = new HostileUnit(cluster)) {
      // Given
      LocalDate today = LocalDate.now(Policy.DEFAULT.zone());
      cluster.createUnitTopics(List.of(HONEST, HOSTILE));
      // It ends itself where its heap, which is smaller than the launcher's, does not suffice.
      ChildProcess pipeline = cluster.startPipelineProcess().awaitReady();
      calendar.begin(today);
      sender.send(definitions());
      HostileRecords records = records(cluster, sender, today);

      // When
      CompletableFuture<List<String>> harm =
          CompletableFuture.supplyAsync(() -> send(hostile, records), beside);
      List<String> honest = reportHonestly(sender, today, harm);
      List<String> taken = harm.get();

      // Then
      try (Arrivals arrivals = Arrivals.committed(cluster)) {
        arrivals.await(honest);
        arrivals.await(taken);
        assertThat(wrong(honest, place -> arrivals.checkOnce(place, false))).isEmpty();
        assertThat(wrong(taken, place -> twice(arrivals, place))).isEmpty();
      }
      assertThat(taken).hasSizeGreaterThan(HOSTILE_RECORDS * 9 / 10);
      awaitLastFigure(cluster, today);
      assertThat(pipeline.isAlive()).isTrue();
      pipeline.stop();
    } finally {
      beside.shutdownNow();
    }
  }

  @Test
  void shouldStartAfterAHostileUnitSpokeWhileNobodyHeard() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        HostileUnit hostile = new HostileUnit(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      // Given
      LocalDate today = LocalDate.now(Policy.DEFAULT.zone());
      cluster.createUnitTopics(List.of(HONEST, HOSTILE));
      ChildProcess first = cluster.startPipelineProcess().awaitReady();
      calendar.begin(today);
      sender.send(definitions());
      arrivals.await(sender.send(List.of(honest(today, 1, 1))));
      first.stop();

      // When
      ProducerRecord<byte[], byte[]> large =
          new ProducerRecord<>(Topics.progress(HOSTILE).name(), new byte[LARGE_BYTES]);
      List<String> taken = hostile.send(() -> large, LARGE_RECORDS);
      List<String> honest = sender.send(List.of(honest(today, 1, 2)));
      ChildProcess second = cluster.startPipelineProcess().awaitReady();

      // Then
      arrivals.await(honest);
      arrivals.await(taken);
      assertThat(wrong(taken, place -> arrivals.checkOnce(place, true))).isEmpty();
      assertThat(second.isAlive()).isTrue();
      second.stop();
    }
  }

  private static List<Defined> definitions() {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(
            n -> {
              Tasks task = Tasks.task(id(n)).target(Targets.cumulative("m1", 1_000));
              return new Defined(
                  (n <= 5 ? task.lead(HONEST).responsible(HOSTILE) : task.lead(HOSTILE)).build(),
                  Instant.now());
            })
        .toList();
  }

  private static String id(int number) {
    return "linhe-%d/%03d".formatted(LocalDate.now(Policy.DEFAULT.zone()).getYear(), number);
  }

  private static HostileRecords records(Cluster cluster, Sender sender, LocalDate today) {
    int schema = hugeField(cluster);
    List<String> tasks = IntStream.rangeClosed(4, 10).mapToObj(BesideAHostileUnitIT::id).toList();
    return new HostileRecords(Seed.get(), sender, HOSTILE, tasks, today, schema);
  }

  /** Our registry refuses it; another may not. */
  private static int hugeField(Cluster cluster) {
    try {
      return cluster.registry().register("x-value", SchemaDefinition.avro(HUGE_FIELD));
    } catch (RegistryRefusedException e) {
      return NO_SCHEMA;
    }
  }

  private static List<String> send(HostileUnit hostile, HostileRecords records) {
    try {
      return hostile.send(records::next, HOSTILE_RECORDS);
    } catch (Exception e) {
      throw new IllegalStateException("the hostile unit could not send", e);
    }
  }

  /** At least so often, and on until all the harm is sent. */
  private static List<String> reportHonestly(
      Sender sender, LocalDate today, CompletableFuture<?> harm) throws Exception {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < HONEST_REPORTS || !harm.isDone(); i++) {
      places.addAll(sender.send(List.of(honest(today, i % 3 + 1, i))));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    for (int task = 1; task <= 3; task++) {
      places.addAll(sender.send(List.of(honest(today, task, 900))));
    }
    return places;
  }

  private static Reported honest(LocalDate today, int task, int figure) {
    return new Reported(
        report(id(task), today)
            .by(HONEST)
            .event(UUID.randomUUID().toString())
            .value("m1", Math.min(figure, 899))
            .build(),
        Instant.now());
  }

  private static List<String> wrong(List<String> places, Function<String, Optional<String>> check) {
    return places.stream().map(check).flatMap(Optional::stream).toList();
  }

  private static Optional<String> twice(Arrivals arrivals, String place) {
    return arrivals.journalled(place) > 1 || arrivals.setAside(place) > 1
        ? Optional.of(place + " was taken more than once")
        : Optional.empty();
  }

  private static void awaitLastFigure(Cluster cluster, LocalDate today) {
    Patience.await("the honest unit's last figures")
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> IntStream.rangeClosed(1, 3).allMatch(task -> isLast(cluster, today, id(task))));
  }

  private static boolean isLast(Cluster cluster, LocalDate today, String task) {
    String key = Keys.taskQuarter(task, Quarter.of(today).toString());
    List<TaskQuarter> rows =
        Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class)
            .getOrDefault(key, List.of());
    return !rows.isEmpty()
        && rows.get(rows.size() - 1).getTargets().stream()
            .anyMatch(
                target ->
                    target.getActual() != null
                        && target.getActual().compareTo(BigDecimal.valueOf(899)) == 0);
  }
}
