package io.duban.pipeline.fetching;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Consumers that may read what others write: a record that is too large, or that cannot be read,
 * comes as one that {@link UnreadRecords} tells of.
 */
public final class GuardedConsumers {
  private static final Set<String> HEARD =
      Stream.of(Topics.TASKS, Topics.UNITS, Topics.DIRECTIVES, Topics.CLOCK)
          .map(Topic::name)
          .collect(Collectors.toUnmodifiableSet());

  private GuardedConsumers() {}

  /** A consumer of bytes. */
  public static Consumer<byte[], byte[]> ofBytes(Map<String, Object> settings) {
    return of(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A consumer. */
  public static <K, V> Consumer<K, V> of(
      Map<String, Object> settings, Deserializer<K> keys, Deserializer<V> values) {
    KafkaConsumer<K, V> consumer = new KafkaConsumer<>(settings, keys, values);
    try {
      guard(consumer);
      return consumer;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * Guards a consumer that has not fetched anything yet.
   *
   * @throws IllegalStateException if its version of Kafka's client is built in another way
   */
  public static void guard(Consumer<?, ?> consumer) {
    try {
      Object delegate = field(consumer, "delegate").get(consumer);
      Object network = field(delegate, "client").get(delegate);
      Field client = field(network, "client");
      KafkaClient unguarded = (KafkaClient) client.get(network);
      client.set(
          network, new GuardedClient(unguarded, new ResponseGuard(GuardedConsumers::isByOthers)));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "Kafka's client %s cannot be kept from holding records of any size in memory; use the version Duban was built with, and group.protocol=classic"
              .formatted(AppInfoParser.getVersion()),
          e);
    }
  }

  private static boolean isByOthers(String topic) {
    return HEARD.contains(topic) || Topics.unitOf(topic).isPresent();
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
