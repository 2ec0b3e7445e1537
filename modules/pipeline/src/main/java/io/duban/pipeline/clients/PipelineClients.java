package io.duban.pipeline.clients;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/** Makes the clients of Kafka Streams; what hears the sources is built up here, layer on layer. */
public final class PipelineClients extends DefaultKafkaClientSupplier {

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new RejoiningConsumer<>(super.getConsumer(config));
  }
}
