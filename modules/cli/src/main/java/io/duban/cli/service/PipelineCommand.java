package io.duban.cli.service;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.output.Labels;
import io.duban.cli.policy.PolicyOptions;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.pipeline.clock.WallClock;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.registry.SchemaRegistry;
import io.duban.rules.policy.Policies;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "pipeline",
    description = {
      "Run only the pipeline, on a cluster that exists, until it is told to stop.",
      "Of the configuration file it also reads application.id, num.stream.threads,"
          + " commit.interval.ms, replication.factor and policy.files. Several may run; they share"
          + " the work."
    },
    footer = {
      "  duban topics --create --replication 3 --config duban.properties",
      "  duban pipeline --config duban.properties --health-port 8080"
    })
public final class PipelineCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private PolicyOptions policy;

  @Option(
      names = "--health-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Where health and metrics are served. Default: ${DEFAULT-VALUE}.")
  private String healthHost;

  @Option(
      names = "--health-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of /health/live, /health/ready and /metrics. Default: ${DEFAULT-VALUE}.")
  private int healthPort;

  @Option(
      names = "--no-clock",
      description = "Let another process publish the days; one that does is enough.")
  private boolean noClock;

  @Mixin private ConnectionOptions connection;

  @Override
  public Integer call() {
    Connection cluster = connection.serviceConnection().checked();
    Policies policies = policy.policies(cluster.settings());
    PipelineConfig config = ServiceSettings.of(cluster, policies);
    InetSocketAddress health = new InetSocketAddress(healthHost, healthPort);
    try (EndOfProcess end = EndOfProcess.awaited();
        SchemaRegistry registry = cluster.registry();
        PipelineService pipeline = PipelineService.start(config, health);
        WallClock clock = clock(cluster, registry, policies.zone())) {
      if (!noClock) {
        clock.start();
      }
      tell(cluster, pipeline.healthUrl().orElseThrow());
      end.await(pipeline.failure());
      return ExitCode.DONE;
    } catch (CompletionException e) {
      throw CommandException.failed(
          "The pipeline stopped: %s. Run it again with --log-file to see more."
              .formatted(e.getCause().getMessage()),
          e);
    }
  }

  private static WallClock clock(Connection cluster, SchemaRegistry registry, ZoneId zone) {
    DayPublisher publisher =
        new DayPublisher(cluster.kafka(), registry, ServiceSettings.SERDES, zone);
    return new WallClock(publisher, cluster.kafka(), zone, Clock.systemUTC());
  }

  private void tell(Connection cluster, URI health) {
    Labels labels = Labels.of(GlobalOptions.of(command).locale());
    PrintWriter out = command.commandLine().getOut();
    out.println(
        labels.text("pipeline.running", cluster.bootstrap(), cluster.registryUrl(), health));
    out.println(labels.text("up.stop"));
    out.flush();
  }
}
