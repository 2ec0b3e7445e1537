package io.duban.integration.cluster;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.registry.SchemaRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Kafka and a registry with the topics of the catalogue, and the pipeline that works on them. */
public interface Deployment {

  /** Properties of a Kafka client. */
  Map<String, Object> kafka();

  /** Properties of the registry's clients and of the serializers. */
  Map<String, Object> registryConfig();

  /** A client of the registry. */
  SchemaRegistry registry();

  /** Names the pipeline's consumer group. */
  String applicationId();

  void create(Collection<Topic> topics);

  /** Creates topics and schemas, and returns when the brokers know the topics. */
  default void create(Collection<Topic> topics, TopicSizing sizing) {
    try (Admin admin = Admin.create(kafka())) {
      new TopicProvisioner(admin)
          .create(topics, sizing, Map.of("message.timestamp.type", "CreateTime"));
      List<String> names = topics.stream().map(Topic::name).toList();
      // The controller answers before the broker has heard of the topics.
      Patience.await("topics to be known")
          .until(() -> admin.listTopics().names().get().containsAll(names));
    }
    new SchemaProvisioner(registry()).register(topics);
  }

  default void createUnitTopics(Collection<String> units) {
    create(units.stream().map(Topics::progress).toList());
  }
}
