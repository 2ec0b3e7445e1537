package io.duban.pipeline.deadletter;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.registry.serde.UndecodableException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside bytes that nothing can read. Anything else that goes wrong while reading, a registry
 * that does not answer above all, says nothing about the bytes: then the pipeline stops and tries
 * again rather than lose a report.
 */
public final class UndecodableHandler implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UndecodableHandler.class);

  private PipelineMeters meters = PipelineMeters.none();

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    boolean ours = record.topic().equals(Topics.JOURNAL.name());
    if (ours || !(exception instanceof UndecodableException undecodable)) {
      return Response.fail();
    }
    Source source = new Source(record.topic(), record.partition(), record.offset());
    // Each is on the topic of dead letters and counted; a flood of them must not fill the log too.
    LoggedSource.about(
        source, record.key(), () -> LOG.debug("Set aside {}: {}", source, exception.getMessage()));
    DeadLetter letter =
        new DeadLetter(
            record.key(),
            record.value(),
            record.timestamp(),
            source,
            reason(undecodable),
            exception.getMessage());
    meters.refused(letter.reason());
    return Response.resume(List.of(letter.toProducerRecord()));
  }

  private static ReasonCode reason(UndecodableException exception) {
    return switch (exception.reason()) {
      case UNKNOWN_SCHEMA_ID, UNUSABLE_SCHEMA -> ReasonCode.UNKNOWN_SCHEMA;
      case INCOMPATIBLE_SCHEMA, UNKNOWN_CLASS -> ReasonCode.UNEXPECTED_TYPE;
      case NOT_AVRO_WIRE_FORMAT, HEADER_MODE, MALFORMED_PAYLOAD -> ReasonCode.UNDECODABLE;
    };
  }

  @Override
  public void configure(Map<String, ?> settings) {
    meters = PipelineMeters.from(settings);
  }
}
