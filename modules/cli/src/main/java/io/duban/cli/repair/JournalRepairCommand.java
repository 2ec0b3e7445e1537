package io.duban.cli.repair;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.repair.JournalRepair;
import io.duban.pipeline.repair.RepairSite;
import io.duban.registry.SchemaRegistry;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** A repair that needs what the journal lacks to be known. */
abstract class JournalRepairCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private RepairOptions options;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Override
  public final Integer call() {
    Connection cluster = connection.serviceConnection().checked();
    RepairReport report = new RepairReport(output.open());
    ZoneId zone = policy.policies(cluster.settings()).zone();
    try (RepairSite site = options.site(cluster, report.labels(), report::remark);
        SchemaRegistry registry = cluster.registry()) {
      boolean needed =
          repair(site, () -> new JournalRepair(site, registry, zone), options.apply(), report);
      report.show();
      if (needed) {
        report.remark(report.labels().text(options.apply() ? "repair.done" : "repair.dryRun"));
      }
    }
    return ExitCode.DONE;
  }

  /**
   * Finds what is wrong, and mends it if told to.
   *
   * @return whether there was anything to mend
   */
  abstract boolean repair(
      RepairSite site, Supplier<JournalRepair> journal, boolean apply, RepairReport report);
}
