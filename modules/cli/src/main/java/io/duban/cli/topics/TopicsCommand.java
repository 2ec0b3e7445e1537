package io.duban.cli.topics;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.Paint;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.json.RecordJson;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.pipeline.provision.ClusterState;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicState;
import io.duban.registry.SchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "topics",
    description = "Hold the cluster's topics against the catalogue, or create what is missing.",
    footer = {
      "  duban topics",
      "  duban topics --create --partitions 6 --replication 3",
      "  duban topics --format jsonl | jq 'select(.state != \"OK\")'"
    })
public final class TopicsCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Option(
      names = "--create",
      description = "Create the topics that are missing and register their schemas.")
  private boolean create;

  @Mixin private SizingOptions sizing;

  @Override
  public Integer call() {
    Connection cluster = connection.connection().checked();
    Output out = output.open();
    try (Admin admin = cluster.admin()) {
      if (create) {
        create(cluster, admin, out);
      }
      ClusterInspector inspector = new ClusterInspector(admin);
      ClusterState found = inspector.inspect();
      out.show(listing(out, inspector.records(found)), found.topics());
      if (out.isForPeople()) {
        found.topics().forEach(state -> drift(out, state));
      }
      return ExitCode.DONE;
    }
  }

  private void create(Connection cluster, Admin admin, Output out) {
    List<Topic> created = new TopicProvisioner(admin).create(Topics.ALL, sizing.sizing(), Map.of());
    try (SchemaRegistry registry = cluster.registry()) {
      new SchemaProvisioner(registry).provision(Topics.ALL);
    }
    out.remark(out.labels().text("topics.created", created.size()));
  }

  private static Listing<TopicState> listing(Output out, Map<String, Long> records) {
    return new Listing<TopicState>(state -> json(state, records))
        .column("topic", TopicState::name)
        .number("partitions", state -> state.exists() ? state.partitions() : "")
        .number("replicas", state -> state.exists() ? state.replicas() : "")
        .number("records", state -> state.exists() ? records.get(state.name()) : "")
        .column("kept", state -> out.labels().text("retention." + state.topic().retention().name()))
        .column(
            "state",
            state -> out.labels().text("topics." + state.state().name()),
            state -> state.state() == TopicState.State.OK ? Paint.GREEN : Paint.RED);
  }

  private static String json(TopicState state, Map<String, Long> records) {
    return RecordJson.line(
        new Line(
            state.name(),
            state.state(),
            state.topic().key(),
            state.partitions(),
            state.replicas(),
            records.getOrDefault(state.name(), 0L),
            state.topic().retention(),
            state.drift()));
  }

  private record Line(
      String topic,
      TopicState.State state,
      String key,
      int partitions,
      int replicas,
      long records,
      Topic.Retention retention,
      Map<String, TopicState.Difference> drift) {}

  private static void drift(Output out, TopicState state) {
    state
        .drift()
        .forEach(
            (setting, values) ->
                out.remark(
                    out.labels()
                        .text(
                            "topics.drift",
                            state.name(),
                            setting,
                            values.actual(),
                            values.wanted())));
  }
}
