package io.duban.pipeline.deadletter;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which record was in hand when something could not be written. The thread stops, since to go
 * on without a part of a transaction would leave state and output at odds; the record is set aside
 * before it can stop one for ever.
 */
public final class ProductionFailureHandler implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProductionFailureHandler.class);

  private Stoppages stoppages = Stoppages.none();

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    // By now another record may be in hand; what is written says where it came from.
    Source source =
        Source.named(record.headers())
            .orElseGet(() -> new Source(context.topic(), context.partition(), context.offset()));
    if (source.topic() != null) {
      stoppages.couldNotWrite(source, exception);
    }
    LOG.error("Could not write to {} at {}: {}", record.topic(), source, exception.toString());
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> settings) {
    stoppages = Stoppages.from(settings);
  }
}
