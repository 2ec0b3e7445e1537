package io.duban.benchmarks.micro;

import io.duban.benchmarks.workload.Workload;
import io.duban.pipeline.codec.StateCodec;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Report;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
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

/** A report judged by the rules, and what is kept of it written and read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class TrackerBenchmark {
  private static final int REPORTS = 1_024;

  private final Workload workload = new Workload("linhe", 1, 3, Policy.DEFAULT.zone());
  private final TaskTracker tracker = new TaskTracker(Policy.DEFAULT);
  private final List<Report> reports = new ArrayList<>();
  private final Serde<UnitReports> codec = StateCodec.of(UnitReports.class);
  private TaskState defined;
  private TaskState state;
  private UnitReports said;
  private int next;

  @Setup
  public void prepare() {
    for (int number = 0; number < REPORTS; number++) {
      reports.add(ReportMapping.report(workload.report(number)));
    }
    defined = tracker.define(null, TaskMapping.task(workload.tasks().get(0)), Workload.DAY).state();
    for (Report ignored : reports) {
      report();
    }
    said = state.quarters().get(Quarter.of(Workload.DAY)).reports().firstEntry().getValue();
  }

  @Benchmark
  public TrackingResult report() {
    int number = next++ % REPORTS;
    TaskState before = number == 0 ? defined : state;
    TrackingResult outcome =
        tracker.report(before, reports.get(number), workload.at(number), Workload.DAY);
    state = outcome.state();
    return outcome;
  }

  @Benchmark
  public UnitReports keepAndRead() {
    byte[] bytes = codec.serializer().serialize("", said);
    return codec.deserializer().deserialize("", bytes);
  }
}
