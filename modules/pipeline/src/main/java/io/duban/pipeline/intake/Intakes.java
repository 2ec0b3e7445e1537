package io.duban.pipeline.intake;

import io.duban.contracts.Tick;
import io.duban.contracts.Unit;
import io.duban.pipeline.codec.Encoded;
import java.time.ZoneId;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The intake of each sort of topic. */
public final class Intakes {
  private Intakes() {}

  public static ProcessorSupplier<byte[], Encoded, Object, Object> reports(ZoneId zone) {
    return () -> new Intake(new ReportAdmission(zone));
  }

  public static ProcessorSupplier<byte[], Encoded, Object, Object> tasks() {
    return () -> new Intake(new TaskAdmission());
  }

  public static ProcessorSupplier<byte[], Encoded, Object, Object> directives() {
    return () -> new Intake(new DirectiveAdmission());
  }

  /** Units and days concern every task, so every tracker hears of them. */
  public static ProcessorSupplier<byte[], Encoded, Object, Object> units() {
    return () -> new Intake(everywhere(Unit.class));
  }

  public static ProcessorSupplier<byte[], Encoded, Object, Object> days() {
    return () -> new Intake(everywhere(Tick.class));
  }

  private static Admission everywhere(Class<?> type) {
    return (event, topic, timestamp) ->
        type.isInstance(event) ? Decision.toEveryPartition() : Decision.unexpected(event, topic);
  }
}
