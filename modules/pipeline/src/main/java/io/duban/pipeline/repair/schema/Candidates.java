package io.duban.pipeline.repair.schema;

import io.duban.contracts.ReleasedSchemas;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.registry.SchemaDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Which schemas the records of a topic may have been written by, the likeliest first. */
final class Candidates {
  private static final String CURRENT = "";

  /**
   * One of them.
   *
   * @param version of Duban, empty for this one
   */
  record Candidate(String subject, SchemaDefinition definition, String version) {}

  private final Map<String, Map<String, Schema>> released = new HashMap<>();

  Candidates() {
    ReleasedSchemas.VERSIONS.forEach(version -> released.put(version, ReleasedSchemas.of(version)));
  }

  List<Candidate> of(String topicName) {
    List<Candidate> candidates = new ArrayList<>();
    Optional<Topic> topic =
        Topics.unitOf(topicName)
            .map(Topics::progress)
            .or(() -> Topics.ALL.stream().filter(one -> one.name().equals(topicName)).findFirst());
    topic.ifPresent(
        known ->
            SchemaProvisioner.definitions(List.of(known))
                .forEach((subject, definition) -> add(candidates, subject, definition)));
    return candidates;
  }

  private void add(List<Candidate> candidates, String subject, SchemaDefinition definition) {
    candidates.add(new Candidate(subject, definition, CURRENT));
    String name = new Schema.Parser().parse(definition.text()).getFullName();
    for (String version : ReleasedSchemas.VERSIONS) {
      Schema schema = released.get(version).get(name);
      if (schema != null) {
        candidates.add(new Candidate(subject, SchemaDefinition.of(schema), version));
      }
    }
  }
}
