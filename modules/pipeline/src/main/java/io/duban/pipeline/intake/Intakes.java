package io.duban.pipeline.intake;

import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.meters.PipelineMeters;
import java.time.ZoneId;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The intake of each sort of topic. */
public final class Intakes {
  private final EncodedDeserializer decoder;
  private final PipelineMeters meters;
  private final Obstacles obstacles;

  /**
   * Intakes.
   *
   * @param partitions how many partitions of units' topics the days reach
   */
  public Intakes(
      EncodedDeserializer decoder, PipelineMeters meters, int partitions, Stoppages stoppages) {
    this.decoder = decoder;
    this.meters = meters;
    this.obstacles = new Obstacles(partitions, stoppages);
  }

  public ProcessorSupplier<byte[], byte[], Object, Object> reports(ZoneId zone) {
    return intake(new ReportAdmission(zone));
  }

  public ProcessorSupplier<byte[], byte[], Object, Object> tasks() {
    return intake(new TaskAdmission());
  }

  public ProcessorSupplier<byte[], byte[], Object, Object> directives(ZoneId zone) {
    return intake(new DirectiveAdmission(zone));
  }

  public ProcessorSupplier<byte[], byte[], Object, Object> units() {
    return intake(new UnitAdmission());
  }

  public ProcessorSupplier<byte[], byte[], Object, Object> days(ZoneId zone) {
    return intake(new DayAdmission(zone));
  }

  private ProcessorSupplier<byte[], byte[], Object, Object> intake(Admission admission) {
    return () -> new Intake(obstacles, new Judge(decoder, admission), meters);
  }
}
