package io.duban.cli.testing;

import io.duban.pipeline.provision.AdminFutures;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Plain Kafka clients that connect by the client files of a secured stack's users. */
public final class SecuredClients {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path files;

  public SecuredClients(Path files) {
    this.files = files;
  }

  public void send(String user, String topic, String value) {
    try (Producer<byte[], byte[]> producer = producer(user, Map.of())) {
      AdminFutures.get(
          producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8))));
    }
  }

  /**
   * Sends records one after the other, and says for how long the broker held them up on average.
   */
  public double throttled(String user, String topic, int records, int bytes) {
    try (Producer<byte[], byte[]> producer = producer(user, Map.of("linger.ms", 0))) {
      for (int i = 0; i < records; i++) {
        AdminFutures.get(producer.send(new ProducerRecord<>(topic, new byte[bytes])));
      }
      return producer.metrics().entrySet().stream()
          .filter(metric -> metric.getKey().name().equals("produce-throttle-time-max"))
          .mapToDouble(metric -> (double) metric.getValue().metricValue())
          .max()
          .orElseThrow();
    }
  }

  /** Reads what is on a topic and says how many records that is. */
  public int read(String user, String topic) {
    try (Consumer<byte[], byte[]> consumer = consumer(user, Map.of())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
      int records = 0;
      while (consumer.position(partition, PATIENCE) < end) {
        records += consumer.poll(Duration.ofMillis(100)).count();
      }
      return records;
    }
  }

  /** Becomes a member of a group. */
  public void join(String user, String group, String topic) {
    try (Consumer<byte[], byte[]> consumer = consumer(user, Map.of("group.id", group))) {
      consumer.subscribe(List.of(topic));
      consumer.poll(PATIENCE);
    }
  }

  /** Takes a transactional id. */
  public void begin(String user, String transactionalId) {
    try (Producer<byte[], byte[]> producer =
        producer(user, Map.of("transactional.id", transactionalId))) {
      producer.initTransactions();
    }
  }

  public void create(String user, String topic) {
    try (Admin admin = Admin.create(settings(user))) {
      AdminFutures.get(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
    }
  }

  public void allow(String user, AclBinding right) {
    try (Admin admin = Admin.create(settings(user))) {
      AdminFutures.get(admin.createAcls(List.of(right)).all());
    }
  }

  public void forbid(String user, AclBinding right) {
    try (Admin admin = Admin.create(settings(user))) {
      AdminFutures.get(admin.deleteAcls(List.of(right.toFilter())).all());
    }
  }

  /** A client file like a user's, in which something is different. */
  public Path changed(String user, String pattern, String replacement) throws IOException {
    String text = Files.readString(file(user)).replaceAll(pattern, replacement);
    return Files.writeString(Files.createTempFile(files.getParent(), user, ".properties"), text);
  }

  /** A client file like a user's, without the settings whose names begin so. */
  public Path without(String user, String prefix) throws IOException {
    Properties properties = new Properties();
    properties(user)
        .forEach(
            (name, value) -> {
              if (!name.startsWith(prefix)) {
                properties.setProperty(name, value);
              }
            });
    Path file = Files.createTempFile(files.getParent(), user, ".properties");
    try (var writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file;
  }

  /** A user's client file as it is now. */
  public Path copy(String user) {
    try {
      return changed(user, "\\z", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All passwords. */
  public List<String> secrets() throws IOException {
    List<String> secrets = new ArrayList<>();
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".password")).toList()) {
        secrets.add(Files.readString(file));
      }
    }
    return secrets;
  }

  private Producer<byte[], byte[]> producer(String user, Map<String, Object> further) {
    Map<String, Object> settings = settings(user);
    settings.put("max.block.ms", PATIENCE.toMillis());
    settings.putAll(further);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Consumer<byte[], byte[]> consumer(String user, Map<String, Object> further) {
    Map<String, Object> settings = settings(user);
    settings.put("enable.auto.commit", false);
    settings.putAll(further);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings(String user) {
    return new HashMap<>(properties(user));
  }

  /** What stands in a user's client file. */
  public Map<String, String> properties(String user) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(user))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(user + " has no client file", e);
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
    return settings;
  }

  private Path file(String user) {
    return files.resolve(user + ".properties");
  }
}
