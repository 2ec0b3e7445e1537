package io.duban.integration.cluster;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends with a plain producer, unchecked, at any virtual time. */
public final class Sender implements AutoCloseable {
  private static final int LARGEST_REQUEST = 4 * 1024 * 1024;

  private final AvroSerializer<SpecificRecord> serializer;
  private final Producer<String, byte[]> producer;

  public Sender(Deployment cluster) {
    this(cluster, Map.of());
  }

  /** A sender with settings of its producer's own. */
  public Sender(Deployment cluster, Map<String, Object> own) {
    serializer = new AvroSerializer<>(cluster.registry());
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("max.request.size", LARGEST_REQUEST);
    settings.put("linger.ms", "0");
    settings.putAll(own);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends what happens and returns where it was written, as the journal names it. */
  public List<String> send(List<? extends TaskEvent> happenings) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (TaskEvent happening : happenings) {
      sent.add(send(happening));
    }
    List<String> places = new ArrayList<>();
    for (Future<RecordMetadata> place : sent) {
      places.add(place(place.get()));
    }
    return places;
  }

  /** Sends any bytes and returns where they were written. */
  public String send(Topic topic, String key, byte[] bytes, Instant at) throws Exception {
    return begin(topic, key, bytes, at).get();
  }

  /** Begins to send any bytes; completes with where they were written. */
  public CompletableFuture<String> begin(Topic topic, String key, byte[] bytes, Instant at) {
    CompletableFuture<String> written = new CompletableFuture<>();
    Future<RecordMetadata> unused =
        producer.send(
            record(topic, key, bytes, at),
            (metadata, failure) -> {
              if (failure == null) {
                written.complete(place(metadata));
              } else {
                written.completeExceptionally(failure);
              }
            });
    return written;
  }

  /** The longest time a broker made it wait for its quota, in milliseconds. */
  public double longestThrottling() {
    return producer.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("produce-throttle-time-max"))
        .mapToDouble(metric -> (double) metric.getValue().metricValue())
        .max()
        .orElse(0);
  }

  public byte[] encode(Topic topic, SpecificRecord event) {
    return serializer.serialize(topic.name(), event);
  }

  private Future<RecordMetadata> send(TaskEvent happening) {
    Topic topic = topic(happening);
    byte[] bytes = encode(topic, event(happening));
    return producer.send(record(topic, happening.about(), bytes, happening.at()));
  }

  private static Topic topic(TaskEvent happening) {
    if (happening instanceof Reported reported) {
      return Topics.progress(reported.speaker());
    }
    return happening instanceof Directed ? Topics.DIRECTIVES : Topics.TASKS;
  }

  private static SpecificRecord event(TaskEvent happening) {
    if (happening instanceof Reported reported) {
      return Events.of(reported.report());
    }
    return happening instanceof Directed directed
        ? Events.of(directed.directive())
        : TaskMapping.event(((Defined) happening).task());
  }

  private static ProducerRecord<String, byte[]> record(
      Topic topic, String key, byte[] bytes, Instant at) {
    return new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, bytes);
  }

  private static String place(RecordMetadata metadata) {
    return metadata.topic() + "/" + metadata.partition() + "/" + metadata.offset();
  }

  @Override
  public void close() {
    producer.close();
    serializer.close();
  }
}
