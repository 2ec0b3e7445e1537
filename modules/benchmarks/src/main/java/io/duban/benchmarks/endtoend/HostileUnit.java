package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.Assignment;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Role;
import io.duban.contracts.Task;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.serde.AvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A unit that sends as fast as its quota lets it: claims, repeats, tasks nobody knows, rubbish. */
final class HostileUnit implements AutoCloseable {
  static final String NAME = "hostile";
  private static final String CLIENT = "hostile-client";
  // As `duban provision` grants each unit.
  private static final Map<String, Double> QUOTA =
      Map.of("producer_byte_rate", 1024.0 * 1024, "request_percentage", 50.0);
  private static final int PREPARED = 4_000;
  private static final int BATCH_BYTES = 64 * 1024;

  private final Topic topic;
  private final String task;
  private final Producer<String, byte[]> producer;
  private final List<byte[]> prepared = new ArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final Workload workload;
  private final Thread thread = new Thread(this::flood, "benchmark-hostile");
  private volatile boolean ended;

  /**
   * A unit that does not send yet.
   *
   * @param topic where it will; its own, or for comparison one that nobody hears
   */
  HostileUnit(Cluster cluster, Topic topic, Workload workload) {
    this.topic = topic;
    this.workload = workload;
    task = ownTask(workload).getId();
    limit(cluster);
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("client.id", CLIENT);
    settings.put("compression.type", "lz4");
    settings.put("batch.size", BATCH_BYTES);
    settings.put("linger.ms", 5);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(cluster.registry())) {
      for (int i = 0; i < PREPARED; i++) {
        prepared.add(
            i % 10 == 0
                ? new byte[i % 1_000]
                : serializer.serialize(Topics.progress(NAME).name(), report(i)));
      }
    }
  }

  /** A task that counts what it says. */
  static Task ownTask(Workload workload) {
    Task like = workload.tasks().get(0);
    return Task.newBuilder(like)
        .setId(like.getRegion() + "-" + like.getYear() + "/hostile")
        .setAssignments(List.of(new Assignment(NAME, NAME, Role.LEAD, null, false)))
        .build();
  }

  private static void limit(Cluster cluster) {
    ClientQuotaEntity client = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, CLIENT));
    List<ClientQuotaAlteration.Op> limits =
        QUOTA.entrySet().stream()
            .map(limit -> new ClientQuotaAlteration.Op(limit.getKey(), limit.getValue()))
            .toList();
    try {
      cluster
          .admin()
          .alterClientQuotas(List.of(new ClientQuotaAlteration(client, limits)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new BenchmarkException("the quota could not be set", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
  }

  private ProgressReported report(int number) {
    return ProgressReported.newBuilder()
        .setEventId(new UUID(0x7000, 1L << 63 | number).toString())
        .setTask(number % 10 == 1 ? "nowhere-2026/" + number : task)
        .setUnit(NAME)
        .setAsOf(Workload.DAY)
        .setStatus(number % 2 == 0 ? ReportStatus.DONE_CLAIMED : ReportStatus.IN_PROGRESS)
        .setPercent(number % 101 * 1.0)
        .setNarrative("进展顺利".repeat(50))
        .build();
  }

  HostileUnit begin() {
    thread.start();
    return this;
  }

  private void flood() {
    while (!ended) {
      byte[] value = prepared.get((int) (sent.getAndIncrement() % prepared.size()));
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(topic.name(), null, workload.at(0).toEpochMilli(), task, value));
    }
  }

  /** Records it has handed to its producer. */
  long sent() {
    return sent.get();
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(5));
  }
}
