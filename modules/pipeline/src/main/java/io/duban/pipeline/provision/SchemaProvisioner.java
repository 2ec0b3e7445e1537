package io.duban.pipeline.provision;

import io.duban.contracts.Alert;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.TopicNameStrategy;
import io.duban.registry.serde.TopicRecordNameStrategy;
import java.util.Collection;
import java.util.List;
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
    topics.forEach(this::register);
  }

  private void register(Topic topic) {
    if (topic.equals(Topics.SETTLED_ROWS)) {
      for (Class<? extends SpecificRecord> type : SETTLED) {
        Schema schema = schema(type);
        String subject = new TopicRecordNameStrategy().subjectName(topic.name(), false, schema);
        registry.register(subject, SchemaDefinition.of(schema));
      }
    } else if (topic.value() != SpecificRecord.class) {
      Schema schema = schema(topic.value());
      String subject = new TopicNameStrategy().subjectName(topic.name(), false, schema);
      registry.register(subject, SchemaDefinition.of(schema));
    }
  }

  private static Schema schema(Class<? extends SpecificRecord> type) {
    return SpecificData.get().getSchema(type);
  }
}
