package io.duban.pipeline.topology;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.intake.Intake;
import io.duban.pipeline.intake.Judge;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.rollup.RollupProcessor;
import io.duban.pipeline.rollup.RollupStores;
import io.duban.pipeline.tracker.TrackerProcessor;
import io.duban.pipeline.tracker.TrackerStores;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.registry.serde.TopicRecordNameStrategy;
import io.duban.rules.policy.Policies;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The way of an event: intake orders it, the tracker judges it, the rollup adds it up. */
public final class DubanTopology {
  private final Policies policies;
  private final int partitions;
  private final PipelineMeters meters;
  private final Stoppages stoppages;
  private final EncodedDeserializer decoder;
  private final AvroSerializer<SpecificRecord> encoder;
  private final AvroSerializer<SpecificRecord> mixedEncoder;

  /**
   * Wires the pipeline without meters.
   *
   * @param partitions partitions of the shared topics, equal for all of them
   * @param serdes configuration of the serializers, by Confluent's names
   */
  public DubanTopology(
      Policies policies, int partitions, SchemaRegistry registry, Map<String, ?> serdes) {
    this(policies, partitions, registry, serdes, PipelineMeters.none(), Stoppages.none());
  }

  /** Wires the pipeline. */
  public DubanTopology(
      Policies policies,
      int partitions,
      SchemaRegistry registry,
      Map<String, ?> serdes,
      PipelineMeters meters,
      Stoppages stoppages) {
    this.meters = meters;
    this.stoppages = stoppages;
    this.policies = policies;
    this.partitions = partitions;
    this.decoder = new EncodedDeserializer(registry);
    this.encoder = new AvroSerializer<>(registry, serdes, false);
    Map<String, Object> mixed = new HashMap<>(serdes);
    mixed.put(AvroSerdeConfig.VALUE_SUBJECT_NAME_STRATEGY, TopicRecordNameStrategy.class);
    this.mixedEncoder = new AvroSerializer<>(registry, mixed, false);
  }

  public Topology build() {
    Topology topology = new Topology();
    intake(topology);
    tracker(topology);
    rollup(topology);
    return topology;
  }

  private void intake(Topology topology) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    ProcessorSupplier<byte[], byte[], Object, Object> intake =
        Intake.supplier(new Judge(decoder, policies.zone()), meters, partitions, stoppages);
    topology.addSource("hear-units", bytes, bytes, Topics.PROGRESS);
    topology.addProcessor("admit-reports", intake, "hear-units");
    admit(topology, "tasks", Topics.TASKS, intake);
    admit(topology, "directives", Topics.DIRECTIVES, intake);
    admit(topology, "register", Topics.UNITS, intake);
    admit(topology, "days", Topics.CLOCK, intake);
    String[] admissions = {
      "admit-reports", "admit-tasks", "admit-directives", "admit-register", "admit-days"
    };
    topology.addSink(
        Nodes.JOURNAL,
        Topics.JOURNAL.name(),
        new StringSerializer(),
        new ByteArraySerializer(),
        new EveryPartitionWithoutKey(),
        admissions);
    setAside(topology, Nodes.DEAD_LETTERS, admissions);
  }

  private void tracker(Topology topology) {
    topology.addSource("read-journal", new StringDeserializer(), decoder, Topics.JOURNAL.name());
    topology.addProcessor(
        "track-tasks",
        () -> new TrackerProcessor(policies, decoder, partitions, meters, stoppages),
        "read-journal");
    TrackerStores.all().forEach(store -> topology.addStateStore(store, "track-tasks"));
    publish(topology, Nodes.TASK_QUARTERS, Topics.TASK_QUARTERS, "track-tasks");
    publish(topology, Nodes.ALERTS, Topics.ALERTS, "track-tasks");
    publish(topology, Nodes.OPEN_ALERTS, Topics.OPEN_ALERTS, "track-tasks");
    publish(topology, Nodes.RULINGS, Topics.RULINGS, "track-tasks");
    topology.addSink(
        Nodes.SETTLED_ROWS,
        Topics.SETTLED_ROWS.name(),
        new StringSerializer(),
        mixedEncoder,
        new EveryPartitionWithoutKey(),
        "track-tasks");
    setAside(topology, Nodes.TRACKER_DEAD_LETTERS, "track-tasks");
  }

  private void rollup(Topology topology) {
    topology.addSource(
        "read-settled-rows", new StringDeserializer(), decoder, Topics.SETTLED_ROWS.name());
    topology.addProcessor(
        "roll-up",
        () -> new RollupProcessor(policies, decoder, partitions, meters, stoppages),
        "read-settled-rows");
    RollupStores.all().forEach(store -> topology.addStateStore(store, "roll-up"));
    publish(topology, Nodes.UNIT_QUARTERS, Topics.UNIT_QUARTERS, "roll-up");
    publish(topology, Nodes.BULLETINS, Topics.BULLETINS, "roll-up");
    publish(topology, Nodes.ALERT_DIGESTS, Topics.ALERT_DIGESTS, "roll-up");
    setAside(topology, Nodes.ROLLUP_DEAD_LETTERS, "roll-up");
  }

  private static void admit(
      Topology topology,
      String what,
      Topic topic,
      ProcessorSupplier<byte[], byte[], Object, Object> intake) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    topology.addSource("hear-" + what, bytes, bytes, topic.name());
    topology.addProcessor("admit-" + what, intake, "hear-" + what);
  }

  private void publish(Topology topology, String node, Topic topic, String parent) {
    topology.addSink(node, topic.name(), new StringSerializer(), encoder, parent);
  }

  private static void setAside(Topology topology, String node, String... parents) {
    topology.addSink(
        node,
        Topics.DEAD_LETTERS.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        parents);
  }
}
