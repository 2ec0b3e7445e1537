package io.duban.cli.repair;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.repair.RepairSite;
import io.duban.pipeline.repair.schema.NamedSchema;
import io.duban.pipeline.repair.schema.SchemaRepair;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.registry.http.SchemaImport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "registry",
    description = {
      "Register schemas again under the ids that records name and the registry has lost.",
      "Which schema an id meant is told by the records that name it: of those of this version and"
          + " of the versions before, the one that reads them. The registry has to allow imports"
          + " (mode IMPORT), as that of 'duban up' and Confluent's do."
    },
    footer = {"  duban repair registry", "  duban repair registry --apply"})
final class RepairRegistryCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private RepairOptions options;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    Connection cluster = connection.serviceConnection().checked();
    RepairReport report = new RepairReport(output.open());
    List<NamedSchema> lost;
    try (RepairSite site = options.site(cluster, report.labels(), report::remark);
        SchemaRegistry registry = cluster.registry()) {
      lost = new SchemaRepair(site, registry).survey();
    }
    lost.forEach(schema -> tell(schema, report));
    if (lost.isEmpty()) {
      report.add("registry.NOTHING", cluster.registryUrl(), 0, cluster.registryUrl());
    } else if (options.apply()) {
      putBack(lost, cluster, report);
    }
    if (options.apply() && lost.stream().allMatch(NamedSchema::mendable)) {
      SchemaRegistries.importing(cluster.settings()).finish();
    }
    report.show();
    if (!lost.isEmpty()) {
      report.remark(report.labels().text(options.apply() ? "repair.done" : "repair.dryRun"));
    }
    return lost.stream().allMatch(NamedSchema::mendable) ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static void tell(NamedSchema schema, RepairReport report) {
    String code =
        schema.known()
            ? "registry.other"
            : schema.mendable() ? "registry.lost" : "registry.foreign";
    report.add(
        code, schema.topic(), schema.records(), schema.topic(), schema.records(), schema.id());
  }

  private static void putBack(List<NamedSchema> lost, Connection cluster, RepairReport report) {
    SchemaImport registry = SchemaRegistries.importing(cluster.settings());
    Set<String> done = new HashSet<>();
    for (NamedSchema schema : lost) {
      if (schema.mendable() && done.add(schema.id() + " " + schema.subject())) {
        try {
          registry.put(schema.subject(), schema.id(), schema.definition());
        } catch (RegistryRefusedException e) {
          throw CommandException.refused(
              report
                  .labels()
                  .text(
                      "repair.registry.refused",
                      cluster.registryUrl(),
                      schema.subject(),
                      schema.id(),
                      e.getMessage()));
        }
      }
    }
  }
}
