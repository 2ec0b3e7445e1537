package io.duban.integration.hostile;

import io.duban.integration.cluster.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends hostile records in large and small batches, by every compression there is. */
final class HostileUnit implements AutoCloseable {
  private static final int ANY_SIZE = 64 * 1024 * 1024;
  private static final int BATCH = 60;

  private final List<Producer<byte[], byte[]>> producers = new ArrayList<>();

  HostileUnit(Deployment cluster) {
    for (String compression : List.of("none", "gzip", "snappy", "lz4", "zstd")) {
      Map<String, Object> settings = new HashMap<>(cluster.kafka());
      settings.put("compression.type", compression);
      settings.put("max.request.size", ANY_SIZE);
      settings.put("buffer.memory", ANY_SIZE);
      settings.put("batch.size", compression.equals("snappy") ? 1 : 900_000);
      settings.put("linger.ms", "20");
      producers.add(
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }
  }

  /** Sends so many and returns where those were written that the broker took. */
  List<String> send(Supplier<ProducerRecord<byte[], byte[]>> records, int count) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Producer<byte[], byte[]> producer = producers.get(i / BATCH % producers.size());
      sent.add(producer.send(records.get()));
    }
    List<String> places = new ArrayList<>();
    for (Future<RecordMetadata> one : sent) {
      try {
        RecordMetadata place = one.get();
        places.add(place.topic() + "/" + place.partition() + "/" + place.offset());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RecordTooLargeException)) {
          throw e;
        }
      }
    }
    return places;
  }

  @Override
  public void close() {
    producers.forEach(Producer::close);
  }
}
