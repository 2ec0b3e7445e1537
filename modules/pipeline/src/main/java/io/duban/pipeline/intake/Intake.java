package io.duban.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.LoggedSource;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.registry.serde.UndecodableException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
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

  private final EncodedDeserializer decoder;
  private final Obstacles obstacles;
  private final Admission admission;
  private final PipelineMeters meters;
  private ProcessorContext<Object, Object> context;

  Intake(
      EncodedDeserializer decoder,
      Obstacles obstacles,
      Admission admission,
      PipelineMeters meters) {
    this.decoder = decoder;
    this.obstacles = obstacles;
    this.admission = admission;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    Decision decision =
        obstacles
            .obstacle(Source.of(metadata), record.headers())
            .orElseGet(() -> decision(record, metadata.topic()));
    if (decision.reason() == null) {
      journal(record, metadata, decision);
    } else {
      setAside(record, Source.of(metadata), decision);
    }
  }

  private Decision decision(Record<byte[], byte[]> record, String topic) {
    if (record.value() == null) {
      return Decision.refuse(ReasonCode.UNDECODABLE, "the record has no value");
    }
    SpecificRecord event;
    try {
      event = decoder.deserialize(topic, record.headers(), record.value()).event();
    } catch (UndecodableException e) {
      return Decision.refuse(reason(e), e.getMessage());
    }
    return admission.decide(event, topic, record.timestamp());
  }

  private static ReasonCode reason(UndecodableException exception) {
    return switch (exception.reason()) {
      case UNKNOWN_SCHEMA_ID, UNUSABLE_SCHEMA -> ReasonCode.UNKNOWN_SCHEMA;
      case INCOMPATIBLE_SCHEMA, UNKNOWN_CLASS -> ReasonCode.UNEXPECTED_TYPE;
      case NOT_AVRO_WIRE_FORMAT, HEADER_MODE, MALFORMED_PAYLOAD -> ReasonCode.UNDECODABLE;
    };
  }

  private void journal(Record<byte[], byte[]> record, RecordMetadata metadata, Decision decision) {
    org.apache.kafka.common.header.Headers headers =
        new RecordHeaders()
            .add(Headers.SOURCE, Source.of(metadata).toString().getBytes(UTF_8))
            .add(Headers.ORIGIN, Integer.toString(context.taskId().partition()).getBytes(UTF_8));
    if (decision.unit() != null) {
      headers.add(Headers.UNIT, decision.unit().getBytes(UTF_8));
    }
    context.forward(
        new Record<>(decision.key(), record.value(), record.timestamp(), headers), Nodes.JOURNAL);
    if (decision.unit() != null) {
      meters.journalled();
    }
  }

  private void setAside(Record<byte[], byte[]> record, Source source, Decision decision) {
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
            decision.detail());
    context.forward(letter.toRecord(), Nodes.DEAD_LETTERS);
    meters.refused(decision.reason());
  }
}
