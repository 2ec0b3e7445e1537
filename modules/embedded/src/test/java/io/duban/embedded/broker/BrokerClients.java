package io.duban.embedded.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain Kafka clients of one broker, as any user of it would write them. */
final class BrokerClients {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final String bootstrapServers;

  BrokerClients(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  void createTopic(String topic, Map<String, String> configuration) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(configuration)))
          .all()
          .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  KafkaProducer<String, String> producer(Map<String, Object> configuration) {
    Map<String, Object> all = new HashMap<>(configuration);
    all.put("bootstrap.servers", bootstrapServers);
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }

  void send(String topic, List<String> values) throws Exception {
    try (KafkaProducer<String, String> producer = producer(Map.of("max.request.size", 9 << 20))) {
      for (String value : values) {
        producer
            .send(new ProducerRecord<>(topic, value))
            .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      }
    }
  }

  List<String> read(String topic, int count) {
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "group.id", "reader",
            "isolation.level", "read_committed",
            "enable.auto.commit", false,
            "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (values.size() < count && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(100))) {
          values.add(received.value());
        }
      }
    }
    return values;
  }
}
