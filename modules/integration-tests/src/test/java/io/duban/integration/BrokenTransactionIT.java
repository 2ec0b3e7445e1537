package io.duban.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Cluster;
import io.duban.pipeline.consistency.Comparison;
import io.duban.pipeline.consistency.Discrepancy;
import io.duban.pipeline.consistency.OwnTopic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a transaction wrote that was broken off is no state, so nothing of it can be lost. */
@Timeout(600)
class BrokenTransactionIT {
  private static final byte[] SOME = {1};

  @TempDir private Path directory;
  private Cluster cluster;
  private Admin admin;
  private Producer<byte[], byte[]> producer;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.bare(directory);
    List<Topic> other =
        Topics.ALL.stream().filter(topic -> !topic.equals(Topics.SETTLED_ROWS)).toList();
    cluster.create(other);
    admin = Admin.create(cluster.kafka());
    admin
        .createTopics(
            OwnTopic.JOURNAL.changelogs(cluster.applicationId()).stream()
                .map(name -> new NewTopic(name, Optional.of(Cluster.PARTITIONS), Optional.empty()))
                .toList())
        .all()
        .get();
    producer = producer();
    producer.beginTransaction();
    write(Topics.JOURNAL.name());
    write(changelog("tracker-days"));
    producer.commitTransaction();
    commitJournal(0);
  }

  private void commitJournal(int partition) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            cluster.applicationId(),
            Map.of(new TopicPartition(Topics.JOURNAL.name(), partition), new OffsetAndMetadata(1)))
        .all()
        .get();
  }

  @AfterEach
  void stop() {
    producer.close();
    admin.close();
    cluster.close();
  }

  private Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("transactional.id", "broken-off");
    Producer<byte[], byte[]> made =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    made.initTransactions();
    return made;
  }

  private String changelog(String store) {
    return cluster.applicationId() + "-" + store + "-changelog";
  }

  private void write(String topic) throws Exception {
    write(topic, 0);
  }

  private void write(String topic, int partition) throws Exception {
    producer.send(new ProducerRecord<>(topic, partition, SOME, SOME)).get();
  }

  private List<Discrepancy> stateLost() {
    return new Comparison(cluster.kafka(), cluster.applicationId(), cluster.registry())
        .discrepancies().stream()
            .filter(found -> found.kind() == Discrepancy.Kind.STATE_LOST)
            .toList();
  }

  @Test
  void shouldMissNothingOfATransactionThatWasBrokenOff() throws Exception {
    // Given
    producer.beginTransaction();
    write(changelog("task-definitions"));
    producer.abortTransaction();

    // Then
    assertThat(stateLost()).isEmpty();
  }

  @Test
  void shouldWaitForATransactionWhoseEndShowsInTheOffsetsFirst() throws Exception {
    // Given
    producer.beginTransaction();
    write(Topics.JOURNAL.name(), 1);
    producer.commitTransaction();
    producer.beginTransaction();
    write(changelog("tracker-days"), 1);
    commitJournal(1);
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            producer::commitTransaction, CompletableFuture.delayedExecutor(8, TimeUnit.SECONDS));

    // Then
    assertThat(stateLost()).isEmpty();
    end.join();
  }

  @Test
  void shouldMissWhatOneThatWasCommittedCannotHaveLeftOut() throws Exception {
    // Given
    producer.beginTransaction();
    write(changelog("task-definitions"));
    producer.commitTransaction();

    // Then
    assertThat(stateLost())
        .extracting(Discrepancy::topic)
        .containsExactly(changelog("task-standings"));
  }
}
