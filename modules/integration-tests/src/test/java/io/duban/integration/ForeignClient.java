package io.duban.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic with nothing of ours: plain Kafka, plain Avro and HTTP. */
final class ForeignClient {
  private static final int HEAD = 5;

  private final Map<String, Object> kafka;
  private final String registry;

  ForeignClient(Map<String, Object> kafka, String registry) {
    this.kafka = new HashMap<>(kafka);
    this.kafka.put("isolation.level", "read_committed");
    this.registry = registry;
  }

  List<GenericRecord> read(String topic) throws IOException, InterruptedException {
    List<GenericRecord> values = new ArrayList<>();
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          values.add(decode(record.value()));
        }
      }
    }
    return values;
  }

  private GenericRecord decode(byte[] bytes) throws IOException, InterruptedException {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    if (head.get() != 0) {
      throw new IOException("no magic byte");
    }
    Schema schema = schema(head.getInt());
    return new GenericDatumReader<GenericRecord>(schema)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, HEAD, bytes.length - HEAD, null));
  }

  private Schema schema(int id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id)).build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    String definition = new ObjectMapper().readTree(answer).get("schema").asText();
    return new Schema.Parser().parse(definition);
  }
}
