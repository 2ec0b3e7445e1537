package io.duban.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.meters.PipelineMeters;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Takes in the records of one sort of topic: each is journalled or set aside, never dropped. */
public final class Intake implements Processor<byte[], Encoded, Object, Object> {
  private final Admission admission;
  private final PipelineMeters meters;
  private ProcessorContext<Object, Object> context;

  Intake(Admission admission, PipelineMeters meters) {
    this.admission = admission;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], Encoded> record) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    if (record.value() == null) {
      setAside(record, metadata, ReasonCode.UNDECODABLE, "the record has no value");
      return;
    }
    Decision decision =
        admission.decide(record.value().event(), metadata.topic(), record.timestamp());
    if (decision.reason() == null) {
      journal(record, metadata, decision);
    } else {
      setAside(record, metadata, decision.reason(), decision.detail());
    }
  }

  private void journal(Record<byte[], Encoded> record, RecordMetadata metadata, Decision decision) {
    org.apache.kafka.common.header.Headers headers =
        new RecordHeaders()
            .add(Headers.SOURCE, Source.of(metadata).toString().getBytes(UTF_8))
            .add(Headers.ORIGIN, Integer.toString(context.taskId().partition()).getBytes(UTF_8));
    if (decision.unit() != null) {
      headers.add(Headers.UNIT, decision.unit().getBytes(UTF_8));
    }
    context.forward(
        new Record<>(decision.key(), record.value().bytes(), record.timestamp(), headers),
        Nodes.JOURNAL);
    if (decision.unit() != null) {
      meters.journalled();
    }
  }

  private void setAside(
      Record<byte[], Encoded> record, RecordMetadata metadata, ReasonCode reason, String detail) {
    byte[] value = record.value() == null ? null : record.value().bytes();
    DeadLetter letter =
        new DeadLetter(
            record.key(), value, record.timestamp(), Source.of(metadata), reason, detail);
    context.forward(letter.toRecord(), Nodes.DEAD_LETTERS);
    meters.refused(reason);
  }
}
