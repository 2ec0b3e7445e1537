package io.duban.pipeline.repair.schema;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.repair.RepairSite;
import io.duban.pipeline.repair.schema.Candidates.Candidate;
import io.duban.pipeline.repair.schema.NamedIds.Uses;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.UndecodableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the schemas that a registry has lost. Which schema an id meant is told by the records that
 * name it: the one of ours that reads them to their last byte.
 */
public final class SchemaRepair {
  private static final int NOT_FOUND = 404;

  private final RepairSite site;
  private final SchemaRegistry registry;
  private final Candidates candidates = new Candidates();

  public SchemaRepair(RepairSite site, SchemaRegistry registry) {
    this.site = site;
    this.registry = registry;
  }

  /** The schemas that records name and the registry does not know as they need it. */
  public List<NamedSchema> survey() {
    NamedIds named = new NamedIds();
    Set<String> topics = new TreeSet<>();
    Topics.ALL.stream().map(Topic::name).forEach(topics::add);
    // What was refused may be anything.
    topics.remove(Topics.DEAD_LETTERS.name());
    topics.addAll(site.unitTopics());
    site.readAll(topics, named::add);
    List<NamedSchema> lost = new ArrayList<>();
    named
        .byId()
        .forEach(
            (id, byTopic) ->
                byTopic.forEach((topic, uses) -> lost(id, topic, uses).ifPresent(lost::add)));
    return lost;
  }

  private Optional<NamedSchema> lost(int id, String topic, Uses uses) {
    Optional<SchemaDefinition> registered = registered(id);
    long now = registered.map(known -> read(id, known, topic, uses)).orElse(0L);
    Candidate best = null;
    long most = now;
    for (Candidate candidate : candidates.of(topic)) {
      long read = read(id, candidate.definition(), topic, uses);
      if (read > most) {
        best = candidate;
        most = read;
      }
    }
    // What neither the registry's nor any of ours reads better was never right.
    return best == null && registered.isPresent()
        ? Optional.empty()
        : Optional.of(named(id, topic, uses, registered.isPresent(), best));
  }

  private static NamedSchema named(
      int id, String topic, Uses uses, boolean known, Candidate fitting) {
    return fitting == null
        ? new NamedSchema(id, topic, uses.records(), known, null, null, null)
        : new NamedSchema(
            id,
            topic,
            uses.records(),
            known,
            fitting.subject(),
            fitting.definition(),
            fitting.version());
  }

  private Optional<SchemaDefinition> registered(int id) {
    try {
      return Optional.of(registry.definition(id));
    } catch (RegistryRefusedException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** How many of the samples a schema reads; one may be broken in itself. */
  private static long read(int id, SchemaDefinition definition, String topic, Uses uses) {
    if (!definition.isAvro() || !definition.references().isEmpty()) {
      return uses.samples().size();
    }
    InMemorySchemaRegistry alone = new InMemorySchemaRegistry();
    try {
      alone.restore("candidate", 1, id, definition);
    } catch (RegistryRefusedException unusable) {
      return 0;
    }
    try (AvroDeserializer<Object> decoder = new AvroDeserializer<>(alone, Map.of(), false)) {
      return uses.samples().stream().filter(sample -> isRead(decoder, topic, sample)).count();
    }
  }

  private static boolean isRead(AvroDeserializer<Object> decoder, String topic, byte[] sample) {
    try {
      return decoder.deserialize(topic, sample) != null;
    } catch (UndecodableException e) {
      return false;
    }
  }
}
