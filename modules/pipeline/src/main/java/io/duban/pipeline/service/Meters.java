package io.duban.pipeline.service;

import io.duban.pipeline.meters.PipelineMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** All that a running pipeline measures: itself, Kafka Streams, the JVM and the process. */
final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PipelineMeters pipeline;
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private KafkaStreamsMetrics streams;

  Meters(ZoneId zone) {
    pipeline = new PipelineMeters(registry, Clock.system(zone));
    List<MeterBinder> binders =
        List.of(
            collections,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics());
    binders.forEach(binder -> binder.bindTo(registry));
  }

  PipelineMeters pipeline() {
    return pipeline;
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  void bind(KafkaStreams kafkaStreams) {
    streams = new KafkaStreamsMetrics(kafkaStreams);
    streams.bindTo(registry);
  }

  void bind(ClusterCheck cluster) {
    Gauge.builder("duban.topic.drift", cluster, found -> found.drift().size())
        .description("Settings of topics that differ from the catalogue's, when the service began")
        .register(registry);
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
    collections.close();
    registry.close();
  }
}
