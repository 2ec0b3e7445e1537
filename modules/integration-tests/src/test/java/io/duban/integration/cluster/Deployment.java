package io.duban.integration.cluster;

import io.duban.registry.SchemaRegistry;
import java.util.Collection;
import java.util.Map;

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

  void createUnitTopics(Collection<String> units);
}
