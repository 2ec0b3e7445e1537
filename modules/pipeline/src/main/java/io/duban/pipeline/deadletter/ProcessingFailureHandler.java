package io.duban.pipeline.deadletter;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.meters.PipelineMeters;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside a unit's report that brings intake down, so that one report never stops the rest. A
 * failure of Kafka or the registry, and one on a record of our own, stops the thread: going on
 * would lose a day or a decision. Where it stopped is noted, so that one record does not do so for
 * ever.
 */
public final class ProcessingFailureHandler implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessingFailureHandler.class);

  private PipelineMeters meters = PipelineMeters.none();
  private Stoppages stoppages = Stoppages.none();

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    Source source = new Source(context.topic(), context.partition(), context.offset());
    boolean stop = exception instanceof KafkaException || Topics.unitOf(context.topic()).isEmpty();
    LoggedSource.about(
        source,
        context.sourceRawKey(),
        () -> tell(stop, source, context.processorNodeId(), exception));
    if (stop) {
      note(source, exception);
      return Response.fail();
    }
    DeadLetter letter =
        new DeadLetter(
            context.sourceRawKey(),
            context.sourceRawValue(),
            context.timestamp(),
            source,
            ReasonCode.PROCESSING_FAILED,
            String.valueOf(exception.getMessage()));
    meters.refused(letter.reason());
    return Response.resume(List.of(letter.toProducerRecord()));
  }

  private void note(Source source, Exception exception) {
    stoppages.stopped(source, exception);
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoppedException stopped) {
        stoppages.stopped(stopped.place(), exception);
      }
    }
  }

  private static void tell(boolean stop, Source source, String node, Exception exception) {
    if (stop) {
      // It goes on to Kafka Streams, which logs it whole; while a registry is away that is often.
      LOG.error("Failed at {} in {}: {}", source, node, exception.toString());
    } else {
      LOG.error("Set aside {}, which {} failed on", source, node, exception);
    }
  }

  @Override
  public void configure(Map<String, ?> settings) {
    meters = PipelineMeters.from(settings);
    stoppages = Stoppages.from(settings);
  }
}
