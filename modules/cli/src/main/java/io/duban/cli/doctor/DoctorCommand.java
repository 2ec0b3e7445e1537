package io.duban.cli.doctor;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.doctor.Diagnosis.Level;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.registry.SchemaRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    description = {
      "Examine a deployment: brokers, topics, registry, pipeline and clocks, and say how to mend"
          + " what is wrong.",
      "To read a broker's clock it creates a topic for a moment and deletes it again.",
      "The exit code is 1 if anything is marked ✗."
    },
    footer = {"  duban doctor", "  duban doctor --format jsonl | jq 'select(.level == \"BAD\")'"})
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Option(
      names = "--most-lag",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Records the pipeline may be behind. Default: 1000.")
  private long mostLag;

  @Override
  public Integer call() {
    Output out = output.open();
    List<Diagnosis> findings = examine(connection.connection());
    out.show(listing(out), findings);
    return findings.stream().anyMatch(finding -> finding.level() == Level.BAD)
        ? ExitCode.FAILED
        : ExitCode.DONE;
  }

  private List<Diagnosis> examine(Connection cluster) {
    try {
      cluster.checked();
    } catch (OfficeException e) {
      if (e.problem() == OfficeProblem.BROKER_UNREACHABLE) {
        return List.of(Diagnosis.bad("brokers.away", cluster.bootstrap()));
      }
      throw e;
    }
    List<Diagnosis> findings = new ArrayList<>();
    try (Admin admin = cluster.admin();
        SchemaRegistry registry = cluster.registry()) {
      for (Examination examination : examinations(cluster, admin, registry)) {
        findings.addAll(examination.findings());
      }
    }
    return findings;
  }

  private List<Examination> examinations(Connection cluster, Admin admin, SchemaRegistry registry) {
    return List.of(
        new BrokerExamination(admin),
        new AccessExamination(admin, cluster.applicationId()),
        new TopicExamination(admin),
        new UnitExamination(cluster, admin),
        new KeepingExamination(admin, cluster.applicationId()),
        new RegistryExamination(
            registry, cluster.registryUrl(), new ClusterInspector(admin).topics()),
        new PipelineExamination(admin, cluster.applicationId(), mostLag),
        new ConsistencyExamination(cluster, registry),
        new TimeExamination(admin, cluster, Clock.systemUTC()),
        new DayExamination(cluster, cluster.zone(), Clock.systemUTC()),
        new WaitingExamination(cluster));
  }

  private static Listing<Diagnosis> listing(Output out) {
    return new Listing<Diagnosis>(finding -> finding.json(out.labels()))
        .column("mark", finding -> finding.level().mark(), finding -> finding.level().paint())
        .wrapped("finding", finding -> finding.sentence(out.labels()));
  }
}
