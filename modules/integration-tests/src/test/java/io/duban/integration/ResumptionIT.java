package io.duban.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Headers;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Patience;
import io.duban.pipeline.consistency.Resumption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.internals.ProcessorMetadata;
import org.apache.kafka.streams.processor.internals.TopicPartitionMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where intake goes on in a topic whose records the broker stamps. */
@Timeout(600)
class ResumptionIT {
  private static final Topic TOPIC = Topics.progress("bureau-a");
  private static final TopicPartition SOURCE = new TopicPartition(TOPIC.name(), 0);

  @TempDir private Path directory;
  private Cluster cluster;
  private Admin admin;
  private Producer<byte[], byte[]> producer;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.start(directory);
    admin = Admin.create(cluster.kafka());
    producer =
        new KafkaProducer<>(cluster.kafka(), new ByteArraySerializer(), new ByteArraySerializer());
    create();
  }

  @AfterEach
  void stop() {
    producer.close();
    admin.close();
    cluster.close();
  }

  @Test
  void shouldGoOnBehindWhatTheJournalOrTheDeadLettersHold() throws Exception {
    // Given
    journal(report());
    journal(report());
    refuse(report());
    report();

    // When, then
    assertThat(places(null)).containsEntry(SOURCE, 3L);
    assertThat(places(offset(1, -1))).containsEntry(SOURCE, 3L);
    assertThat(places(offset(3, -1))).isEmpty();
  }

  @Test
  void shouldBeginAtTheBeginningOfWhatWasNeverHeard() throws Exception {
    // Given
    report();

    // When, then
    assertThat(places(null)).containsEntry(SOURCE, 0L);
  }

  @Test
  void shouldTakeWhatIsNewInATopicThatWasMadeAnew() throws Exception {
    // Given
    RecordMetadata last = null;
    for (int i = 0; i < 3; i++) {
      last = report();
      journal(last);
    }
    admin.deleteTopics(List.of(TOPIC.name())).all().get();
    Patience.await("the end of " + TOPIC.name())
        .until(() -> !admin.listTopics().names().get().contains(TOPIC.name()));
    create();
    for (int i = 0; i < 5; i++) {
      report();
    }

    // When, then
    assertThat(places(null)).containsEntry(SOURCE, 0L);
    assertThat(places(offset(3, last.timestamp()))).containsEntry(SOURCE, 0L);
    assertThat(places(offset(9, last.timestamp()))).containsEntry(SOURCE, 0L);
  }

  @Test
  void shouldTakeWhatIsLeftOfATopicThatLostItsBeginning() throws Exception {
    // Given
    for (int i = 0; i < 4; i++) {
      report();
    }
    admin.deleteRecords(Map.of(SOURCE, RecordsToDelete.beforeOffset(2))).all().get();

    // When, then
    assertThat(places(offset(1, -1))).containsEntry(SOURCE, 2L);
  }

  private Map<TopicPartition, Long> places(OffsetAndMetadata committed) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    offsets.put(SOURCE, committed);
    return new Resumption(cluster.kafka(), cluster.applicationId())
        .places(List.of(SOURCE), offsets);
  }

  /** As Kafka Streams commits it: with the time of the last record, -1 if it is not known. */
  private static OffsetAndMetadata offset(long place, long time) {
    return new OffsetAndMetadata(
        place, time < 0 ? "" : new TopicPartitionMetadata(time, new ProcessorMetadata()).encode());
  }

  private void create() throws Exception {
    admin
        .createTopics(List.of(new NewTopic(TOPIC.name(), 1, (short) 1).configs(TOPIC.settings())))
        .all()
        .get();
    Patience.await(TOPIC.name())
        .until(() -> admin.listTopics().names().get().contains(TOPIC.name()));
  }

  private RecordMetadata report() throws Exception {
    return producer.send(new ProducerRecord<>(TOPIC.name(), new byte[] {1})).get();
  }

  private void journal(RecordMetadata report) throws Exception {
    ProducerRecord<byte[], byte[]> entry =
        new ProducerRecord<>(
            Topics.JOURNAL.name(), 0, report.timestamp(), new byte[0], new byte[] {1});
    entry.headers().add(Headers.SOURCE, (TOPIC.name() + "/0/" + report.offset()).getBytes(UTF_8));
    producer.send(entry).get();
  }

  private void refuse(RecordMetadata report) throws Exception {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topics.DEAD_LETTERS.name(), 0, report.timestamp(), new byte[0], new byte[] {1});
    letter
        .headers()
        .add(ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME, TOPIC.name().getBytes(UTF_8))
        .add(ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME, "0".getBytes(UTF_8))
        .add(
            ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME,
            Long.toString(report.offset()).getBytes(UTF_8));
    producer.send(letter).get();
  }
}
