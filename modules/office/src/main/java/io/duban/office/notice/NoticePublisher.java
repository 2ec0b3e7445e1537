package io.duban.office.notice;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.provision.TopicState;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Unit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what a notice assigns, and gives its units the topics they report to. */
public final class NoticePublisher {
  private static final List<Topic> WRITTEN = List.of(Topics.TASKS, Topics.UNITS);

  private final Connection connection;

  public NoticePublisher(Connection connection) {
    this.connection = connection;
  }

  /** Publishes what is assigned; returns when all replicas in sync have everything. */
  public void publish(Notice notice) {
    connection.checked();
    try (SchemaRegistry registry = connection.registry()) {
      provision(notice.units(), registry);
      send(notice, registry);
    }
  }

  private void provision(List<Unit> units, SchemaRegistry registry) {
    List<Topic> topics = units.stream().map(unit -> Topics.progress(unit.id())).toList();
    try (Admin admin = connection.admin()) {
      TopicSizing sizing = new TopicSizing(1, 1, replication(admin));
      new TopicProvisioner(admin).create(topics, sizing, Map.of());
    }
    new SchemaProvisioner(registry).register(topics);
  }

  /** As many copies of the units' topics as there are of the tasks'. */
  private short replication(Admin admin) {
    List<TopicState> written = new ClusterInspector(admin).inspect(WRITTEN, List.of()).topics();
    for (TopicState topic : written) {
      if (!topic.exists()) {
        throw new OfficeException(
            OfficeProblem.TOPIC_MISSING,
            "There is no topic %s at %s.".formatted(topic.name(), connection.bootstrap()));
      }
    }
    return (short) written.get(0).replicas();
  }

  private void send(Notice notice, SchemaRegistry registry) {
    try (Producer<String, SpecificRecord> producer =
        new KafkaProducer<>(
            connection.kafka(),
            new StringSerializer(),
            new AvroSerializer<>(
                registry, Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, false), false))) {
      List<? extends Future<?>> sent = records(notice).map(producer::send).toList();
      producer.flush();
      sent.forEach(AdminFutures::get);
    }
  }

  private static Stream<ProducerRecord<String, SpecificRecord>> records(Notice notice) {
    return Stream.concat(
        notice.units().stream()
            .map(unit -> record(Topics.UNITS, unit.id(), UnitMapping.event(unit))),
        notice.tasks().stream()
            .map(task -> record(Topics.TASKS, task.id(), TaskMapping.event(task))));
  }

  private static ProducerRecord<String, SpecificRecord> record(
      Topic topic, String key, SpecificRecord value) {
    return new ProducerRecord<>(topic.name(), key, value);
  }
}
