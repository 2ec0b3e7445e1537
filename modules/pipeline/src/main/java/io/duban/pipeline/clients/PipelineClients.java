package io.duban.pipeline.clients;

import io.duban.pipeline.consistency.Resumption;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/** Makes the clients of Kafka Streams; what hears the sources is built up here, layer on layer. */
public final class PipelineClients extends DefaultKafkaClientSupplier {
  private final Resumption resumption;

  /**
   * Makes the clients of one pipeline.
   *
   * @param resumption says where a partition is read on
   */
  public PipelineClients(Resumption resumption) {
    this.resumption = resumption;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new ResumingConsumer<>(super.getConsumer(config), resumption);
  }
}
