package io.duban.pipeline.intake;

import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.LoggedSource;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.fetching.UnreadRecords;
import io.duban.pipeline.meters.PipelineMeters;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the records of one sort of topic: each is journalled or set aside, never dropped. A
 * registry that does not answer says nothing about the bytes: then the pipeline stops and tries
 * again rather than lose a report.
 */
public final class Intake implements Processor<byte[], byte[], Object, Object> {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Obstacles obstacles;
  private final Judge judge;
  private final PipelineMeters meters;
  private ProcessorContext<Object, Object> context;

  private Intake(Obstacles obstacles, Judge judge, PipelineMeters meters) {
    this.obstacles = obstacles;
    this.judge = judge;
    this.meters = meters;
  }

  /**
   * Makes the intake of any topic that is heard.
   *
   * @param partitions how many partitions of units' topics the days reach
   */
  public static ProcessorSupplier<byte[], byte[], Object, Object> supplier(
      Judge judge, PipelineMeters meters, int partitions, Stoppages stoppages) {
    Obstacles obstacles = new Obstacles(partitions, stoppages);
    return () -> new Intake(obstacles, judge, meters);
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    AdmissionResult decision =
        obstacles
            .obstacle(Source.of(metadata), record.headers())
            .orElseGet(
                () ->
                    judge.decide(
                        metadata.topic(), record.headers(), record.value(), record.timestamp()));
    if (decision.reason() == null) {
      journal(record, metadata, decision);
    } else {
      setAside(record, Source.of(metadata), decision);
    }
  }

  private void journal(
      Record<byte[], byte[]> record, RecordMetadata metadata, AdmissionResult decision) {
    context.forward(
        new Record<>(
            decision.key(),
            record.value(),
            record.timestamp(),
            decision.headers(Source.of(metadata), context.taskId().partition())),
        Nodes.JOURNAL);
    if (decision.unit() != null) {
      meters.journalled();
    }
  }

  private void setAside(Record<byte[], byte[]> record, Source source, AdmissionResult decision) {
    // Each is on the topic of dead letters and counted; a flood of them must not fill the log too.
    LoggedSource.about(
        source, record.key(), () -> LOG.debug("Set aside {}: {}", source, decision.detail()));
    DeadLetter letter =
        new DeadLetter(
            record.key(),
            record.value(),
            record.timestamp(),
            source,
            decision.reason(),
            decision.detail(),
            UnreadRecords.of(record.headers()).map(UnreadRecords::last).orElse(source.offset()));
    context.forward(letter.toRecord(), Nodes.DEAD_LETTERS);
    meters.refused(decision.reason());
  }
}
