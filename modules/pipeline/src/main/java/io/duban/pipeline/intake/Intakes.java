package io.duban.pipeline.intake;

import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.meters.PipelineMeters;
import java.time.ZoneId;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The intake of each sort of topic. */
public final class Intakes {
  private final EncodedDeserializer decoder;
  private final PipelineMeters meters;

  public Intakes(EncodedDeserializer decoder, PipelineMeters meters) {
    this.decoder = decoder;
    this.meters = meters;
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
    return () -> new Intake(decoder, admission, meters);
  }
}
