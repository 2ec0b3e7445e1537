package io.duban.cli.doctor;

import io.duban.office.cluster.Connection;
import io.duban.pipeline.provision.AdminFutures;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The broker's clock against ours. Only a record that a broker stamps tells its time, so one is
 * written to a topic that exists for this moment.
 */
final class TimeExamination implements Examination {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final Admin admin;
  private final Connection connection;
  private final Clock clock;

  TimeExamination(Admin admin, Connection connection, Clock clock) {
    this.admin = admin;
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public List<Diagnosis> findings() {
    String topic = "duban-doctor-" + UUID.randomUUID();
    try {
      AdminFutures.get(
          admin
              .createTopics(
                  List.of(
                      new NewTopic(topic, 1, (short) 1)
                          .configs(
                              Map.of(
                                  "message.timestamp.type",
                                  "LogAppendTime",
                                  "min.insync.replicas",
                                  "1"))))
              .all());
      try {
        return List.of(judged(ahead(topic)));
      } finally {
        AdminFutures.get(admin.deleteTopics(List.of(topic)).all());
      }
    } catch (AuthorizationException e) {
      return List.of(Diagnosis.doubtful("time.unknown"));
    }
  }

  /** How far the broker's clock is ahead of ours, to half the time a record takes. */
  private Duration ahead(String topic) {
    Map<String, Object> settings = new HashMap<>(connection.kafka());
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(topic);
      long before = clock.millis();
      long stamped =
          AdminFutures.get(producer.send(new ProducerRecord<>(topic, new byte[0]))).timestamp();
      long after = clock.millis();
      return Duration.ofMillis(stamped - (before + after) / 2);
    }
  }

  static Diagnosis judged(Duration ahead) {
    return ahead.abs().compareTo(TOLERANCE) > 0
        ? Diagnosis.bad("time.apart", ahead.toSeconds())
        : Diagnosis.good("time", ahead.toMillis());
  }
}
