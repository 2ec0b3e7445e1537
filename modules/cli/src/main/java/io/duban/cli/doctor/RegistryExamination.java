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
  public List<Finding> findings() {
    try {
      List<Finding> findings = new ArrayList<>();
      findings.add(level());
      findings.addAll(schemas());
      return findings;
    } catch (RegistryUnavailableException e) {
      return List.of(Finding.bad("registry.away", url, e.getMessage()));
    }
  }

  private Finding level() {
    Compatibility level = registry.compatibility();
    if (level == Compatibility.NONE) {
      return Finding.bad("registry.lax", url);
    }
    return level.readsOlder() && level.readByOlder()
        ? Finding.good("registry", url, level)
        : Finding.doubtful("registry.half", url, level);
  }

  private List<Finding> schemas() {
    Map<String, SchemaDefinition> subjects = SchemaProvisioner.definitions(topics);
    List<Finding> findings = new ArrayList<>();
    subjects.forEach((subject, schema) -> schema(subject, schema, findings));
    if (findings.isEmpty()) {
      findings.add(Finding.good("schemas", subjects.size()));
    }
    return findings;
  }

  private void schema(String subject, SchemaDefinition schema, List<Finding> findings) {
    try {
      RegisteredSchema ours = registry.lookUp(subject, schema);
      RegisteredSchema latest = registry.latest(subject);
      if (latest.version() > ours.version()) {
        findings.add(Finding.doubtful("schemas.newer", subject, latest.version(), ours.version()));
      }
    } catch (RegistryRefusedException notThere) {
      findings.add(Finding.bad("schemas.missing", subject));
    }
  }
}
