package io.duban.benchmarks.micro;

import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.policy.Policy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A report to its bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class SerdeBenchmark {
  private String topic;
  private ProgressReported report;
  private byte[] bytes;
  private AvroSerializer<ProgressReported> serializer;
  private AvroDeserializer<ProgressReported> deserializer;

  @Setup
  public void prepare() {
    SchemaRegistry registry = new InMemorySchemaRegistry();
    report = new Workload("linhe", 1, 3, Policy.DEFAULT.zone()).report(0);
    topic = Topics.progress(report.getUnit()).name();
    new SchemaProvisioner(registry).register(List.of(Topics.progress(report.getUnit())));
    serializer = new AvroSerializer<>(registry);
    deserializer = new AvroDeserializer<>(registry, ProgressReported.class);
    bytes = serializer.serialize(topic, report);
  }

  @Benchmark
  public byte[] encode() {
    return serializer.serialize(topic, report);
  }

  @Benchmark
  public ProgressReported decode() {
    return deserializer.deserialize(topic, bytes);
  }
}
