package io.duban.pipeline.provision;

import io.duban.contracts.Alert;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.SubjectNameStrategy;
import io.duban.registry.serde.TopicNameStrategy;
import io.duban.registry.serde.TopicRecordNameStrategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Registers the schemas of the catalogue, so that no producer needs the right to do so. */
public final class SchemaProvisioner {
  private static final List<Class<? extends SpecificRecord>> SETTLED =
      List.of(TaskQuarter.class, Alert.class, Tick.class);

  private final SchemaRegistry registry;

  public SchemaProvisioner(SchemaRegistry registry) {
    this.registry = registry;
  }

  /** Registering what is registered already changes nothing. */
  public void register(Collection<Topic> topics) {
    subjects(topics)
        .forEach((subject, schema) -> registry.register(subject, SchemaDefinition.of(schema)));
  }

  /** The subjects of topics in a registry, and the schema that this version writes under each. */
  public static Map<String, Schema> subjects(Collection<Topic> topics) {
    Map<String, Schema> subjects = new TreeMap<>();
    for (Topic topic : topics) {
      if (topic.equals(Topics.SETTLED_ROWS)) {
        for (Class<? extends SpecificRecord> type : SETTLED) {
          add(subjects, new TopicRecordNameStrategy(), topic, type);
        }
      } else if (topic.value() != SpecificRecord.class) {
        add(subjects, new TopicNameStrategy(), topic, topic.value());
      }
    }
    return subjects;
  }

  private static void add(
      Map<String, Schema> subjects,
      SubjectNameStrategy strategy,
      Topic topic,
      Class<? extends SpecificRecord> type) {
    Schema schema = SpecificData.get().getSchema(type);
    subjects.put(strategy.subjectName(topic.name(), false, schema), schema);
  }
}
