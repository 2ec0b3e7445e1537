package io.duban.pipeline.provision;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.Compatibility;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.SubjectNameStrategy;
import io.duban.registry.serde.TopicNameStrategy;
import io.duban.registry.serde.TopicRecordNameStrategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;

/** Registers the schemas of the catalogue, so that no producer needs the right to do so. */
public final class SchemaProvisioner {
  /** Their records are written as their senders encoded them. */
  private static final Set<Topic> PASSED_ON = Set.of(Topics.JOURNAL, Topics.DEAD_LETTERS);

  private static final int NOT_FOUND = 404;

  private final SchemaRegistry registry;

  private record Subject(String name, SchemaDefinition definition) {
    boolean isRegisteredIn(SchemaRegistry registry) {
      try {
        registry.lookUp(name, definition);
        return true;
      } catch (RegistryRefusedException e) {
        if (e.status() == NOT_FOUND) {
          return false;
        }
        throw e;
      }
    }

    void registerIn(SchemaRegistry registry) {
      registry.register(name, definition);
      guardIn(registry);
    }

    /** Old readers meet new records and new readers old ones, so both directions count. */
    boolean isGuardedIn(SchemaRegistry registry) {
      Compatibility level = registry.compatibility(name);
      return level.readsOlder() && level.readByOlder();
    }

    void guardIn(SchemaRegistry registry) {
      registry.setCompatibility(name, Compatibility.FULL_TRANSITIVE);
    }
  }

  public SchemaProvisioner(SchemaRegistry registry) {
    this.registry = registry;
  }

  /** Registers what is missing; who may only read can call it where nothing is. */
  public void register(Collection<Topic> topics) {
    subjects(topics)
        .filter(subject -> !subject.isRegisteredIn(registry))
        .forEach(subject -> subject.registerIn(registry));
  }

  /** Registers what is missing, and lets the registry refuse what would not be compatible. */
  public void provision(Collection<Topic> topics) {
    register(topics);
    subjects(topics)
        .filter(subject -> !subject.isGuardedIn(registry))
        .forEach(subject -> subject.guardIn(registry));
  }

  /** Those of the topics whose values have no schema, or one that anything may follow. */
  public List<Topic> missing(Collection<Topic> topics) {
    return topics.stream()
        .filter(
            topic ->
                !subjects(List.of(topic))
                    .allMatch(s -> s.isRegisteredIn(registry) && s.isGuardedIn(registry)))
        .toList();
  }

  /** The schema that this version writes under each subject of the topics. */
  public static Map<String, SchemaDefinition> definitions(Collection<Topic> topics) {
    return subjects(topics)
        .collect(toMap(Subject::name, Subject::definition, (a, b) -> a, TreeMap::new));
  }

  private static Stream<Subject> subjects(Collection<Topic> topics) {
    return topics.stream().flatMap(SchemaProvisioner::subjects);
  }

  private static Stream<Subject> subjects(Topic topic) {
    if (PASSED_ON.contains(topic)) {
      return Stream.empty();
    }
    SubjectNameStrategy names =
        topic.values().size() == 1 ? new TopicNameStrategy() : new TopicRecordNameStrategy();
    return topic.values().stream()
        .map(SpecificData.get()::getSchema)
        .map(
            schema ->
                new Subject(
                    names.subjectName(topic.name(), false, schema), SchemaDefinition.of(schema)));
  }
}
