package io.duban.office.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.deadletters.ResentLetters.State;
import io.duban.pipeline.provision.AdminFutures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends refused records again, byte for byte, to the topics they came from. */
public final class LetterReplay {
  private final Connection cluster;
  private final List<Letter> letters;
  private final int partitions;

  /** A letter, and whether it was sent again before. */
  public record Letter(RefusedRecord refused, State state) {
    /**
     * Whether it can be sent.
     *
     * @param again also what was sent again before, and what was refused again then
     */
    public boolean isToBeSent(boolean again) {
      return switch (state) {
        case READY -> true;
        case REPLAYED, REFUSED_AGAIN -> again;
        case SUPERSEDED, UNREAD, NOT_OURS -> false;
      };
    }
  }

  private LetterReplay(Connection cluster, List<Letter> letters, int partitions) {
    this.cluster = cluster;
    this.letters = letters;
    this.partitions = partitions;
  }

  public static LetterReplay of(Connection cluster, LetterFilter filter) {
    try (DeadLetterReader reader = new DeadLetterReader(cluster)) {
      List<RefusedRecord> all = reader.all();
      List<RefusedRecord> asked = all.stream().filter(filter::takes).toList();
      ResentLetters resent = new ResentLetters(sentTo(reader, asked), all);
      return new LetterReplay(
          cluster,
          asked.stream().map(letter -> new Letter(letter, resent.state(letter))).toList(),
          reader.partitions(Topics.CLOCK));
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> sentTo(
      DeadLetterReader reader, List<RefusedRecord> letters) {
    return letters.stream()
        .flatMap(letter -> letter.origin().ours().stream())
        .distinct()
        .flatMap(topic -> reader.records(topic).stream())
        .toList();
  }

  public List<Letter> letters() {
    return letters;
  }

  /** Returns when all are stored. */
  public void send(List<Letter> chosen) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Letter letter : chosen) {
        sent.add(producer.send(copy(letter.refused())));
      }
      producer.flush();
      sent.forEach(AdminFutures::get);
    }
  }

  /** To the same partition, so that what came in order goes in order, if days come there. */
  private ProducerRecord<byte[], byte[]> copy(RefusedRecord refused) {
    int partition = Integer.parseInt(refused.origin().partition());
    byte[] key = refused.letter().key();
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            refused.origin().topic(),
            partition < partitions ? partition : within(key),
            key,
            refused.letter().value());
    copy.headers().add(Headers.REPLAYED, refused.place().getBytes(UTF_8));
    return copy;
  }

  private int within(byte[] key) {
    return key == null ? 0 : BuiltInPartitioner.partitionForKey(key, partitions);
  }
}
