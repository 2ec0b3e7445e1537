package io.duban.pipeline.clients;

import io.duban.pipeline.consistency.Resumption;
import io.duban.pipeline.fetching.GuardedConsumers;
import io.duban.pipeline.meters.PipelineMeters;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/** Makes the clients of Kafka Streams; what hears the sources is built up here, layer on layer. */
public final class PipelineClients extends DefaultKafkaClientSupplier {
  private final RateLimit limit;
  private final PipelineMeters meters;
  private final Resumption resumption;

  /**
   * Clients that let each unit have its share.
   *
   * @param resumption says where a partition is read on
   */
  public PipelineClients(RateLimit limit, PipelineMeters meters, Resumption resumption) {
    this.limit = limit;
    this.meters = meters;
    this.resumption = resumption;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    Consumer<byte[], byte[]> guarded = GuardedConsumers.ofBytes(config);
    Consumer<byte[], byte[]> paced =
        limit.bounds() ? new PacingConsumer<>(guarded, limit, meters, System::nanoTime) : guarded;
    return new RejoiningConsumer<>(new ResumingConsumer<>(paced, resumption));
  }
}
