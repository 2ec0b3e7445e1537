package io.duban.cli.doctor;

import io.duban.contracts.Topic;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.registry.Compatibility;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The registry: what it lets through, and whether it knows our schemas. */
final class RegistryExamination implements Examination {
  private final SchemaRegistry registry;
  private final String url;
  private final Collection<Topic> topics;

  RegistryExamination(SchemaRegistry registry, String url, Collection<Topic> topics) {
    this.registry = registry;
    this.url = url;
    this.topics = topics;
  }

  @Override
  public List<Diagnosis> findings() {
    try {
      List<Diagnosis> findings = new ArrayList<>();
      Map<String, SchemaDefinition> subjects = SchemaProvisioner.definitions(topics);
      findings.add(guard(subjects.keySet()));
      findings.addAll(schemas(subjects));
      return findings;
    } catch (RegistryUnavailableException e) {
      return List.of(Diagnosis.bad("registry.away", url, e.getMessage()));
    }
  }

  private Diagnosis guard(Collection<String> subjects) {
    Map<String, Compatibility> levels = new TreeMap<>();
    subjects.forEach(subject -> levels.put(subject, registry.compatibility(subject)));
    levels.values().removeIf(level -> level.readsOlder() && level.readByOlder());
    if (levels.isEmpty()) {
      return Diagnosis.good("registry", url);
    }
    return levels.containsValue(Compatibility.NONE)
        ? Diagnosis.bad("registry.lax", url, levels)
        : Diagnosis.doubtful("registry.half", url, levels);
  }

  private List<Diagnosis> schemas(Map<String, SchemaDefinition> subjects) {
    List<Diagnosis> findings = new ArrayList<>();
    subjects.forEach((subject, schema) -> schema(subject, schema, findings));
    if (findings.isEmpty()) {
      findings.add(Diagnosis.good("schemas", subjects.size()));
    }
    return findings;
  }

  private void schema(String subject, SchemaDefinition schema, List<Diagnosis> findings) {
    try {
      RegisteredSchema ours = registry.lookUp(subject, schema);
      RegisteredSchema latest = registry.latest(subject);
      if (latest.version() > ours.version()) {
        findings.add(
            Diagnosis.doubtful("schemas.newer", subject, latest.version(), ours.version()));
      }
    } catch (RegistryRefusedException notThere) {
      findings.add(Diagnosis.bad("schemas.missing", subject));
    }
  }
}
