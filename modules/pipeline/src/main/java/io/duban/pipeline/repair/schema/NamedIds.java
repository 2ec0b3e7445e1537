package io.duban.pipeline.repair.schema;

import io.duban.contracts.Topics;
import io.duban.pipeline.deadletter.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which ids the records of each topic name, with some of the records. */
final class NamedIds {
  private static final int PREFIX = 5;
  private static final int SAMPLES = 50;

  /** Records of a topic that name an id. */
  static final class Uses {
    private final List<byte[]> samples = new ArrayList<>();
    private long records;

    List<byte[]> samples() {
      return samples;
    }

    long records() {
      return records;
    }
  }

  private final Map<Integer, Map<String, Uses>> byId = new TreeMap<>();

  Map<Integer, Map<String, Uses>> byId() {
    return byId;
  }

  void add(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null || value.length < PREFIX || value[0] != 0) {
      return;
    }
    int id = ByteBuffer.wrap(value).getInt(1);
    Uses uses =
        byId.computeIfAbsent(id, any -> new TreeMap<>())
            .computeIfAbsent(topic(record), any -> new Uses());
    uses.records++;
    if (uses.samples.size() < SAMPLES) {
      uses.samples.add(value);
    }
  }

  /** What is in the journal was written for the topic it came from. */
  private static String topic(ConsumerRecord<byte[], byte[]> record) {
    return Optional.of(record)
        .filter(one -> one.topic().equals(Topics.JOURNAL.name()))
        .flatMap(entry -> Source.journalled(entry.headers()))
        .map(Source::topic)
        .orElse(record.topic());
  }
}
