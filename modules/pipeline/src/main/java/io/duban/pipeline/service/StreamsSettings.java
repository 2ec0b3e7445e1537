package io.duban.pipeline.service;

import io.duban.contracts.Limits;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.deadletter.ProcessingFailureHandler;
import io.duban.pipeline.deadletter.ProductionFailureHandler;
import io.duban.pipeline.topology.SenderTime;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told. */
public final class StreamsSettings {
  // Its constant is deprecated because the next major version switches it on for everybody.
  private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";
  private static final int LINGER = 5;
  private static final int BATCH_BYTES = 128 * 1024;
  private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);
  private static final Duration SEE_NEW_UNITS_WITHIN = Duration.ofSeconds(10);

  private StreamsSettings() {}

  public static Properties of(PipelineConfig config) {
    Properties settings = new Properties();
    settings.putAll(config.kafka());
    settings.remove(RateLimit.SETTING);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replication());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, SenderTime.class);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    refusals(settings);
    bounds(settings);
    clients(settings);
    return settings;
  }

  private static void refusals(Properties settings) {
    settings.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailureHandler.class);
    settings.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFailureHandler.class);
    settings.put(GLOBAL_HANDLER, true);
  }

  /** What one unit sends must never fill the heap, however small it is on the wire. */
  private static void bounds(Properties settings) {
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
        Limits.POLL_RECORDS);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, Limits.BUFFERED_RECORDS);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), Limits.FETCH);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        Limits.PARTITION_FETCH);
    settings.putIfAbsent(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Limits.CHANGELOG_BATCH);
  }

  private static void clients(Properties settings) {
    // A unit's topic that is created while the pipeline runs is found when metadata is refreshed.
    settings.putIfAbsent(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG),
        SEE_NEW_UNITS_WITHIN.toMillis());
    // Where a partition without an offset is read on is looked up; see ResumingConsumer.
    settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "none");
    // A killed instance is given up after this, and its work done by another or by its successor.
    settings.putIfAbsent(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) GIVEN_UP_AFTER.toMillis());
    // A dead letter is larger than the record it keeps, and a bulletin holds many rows.
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Limits.REQUEST);
    // Kafka Streams lingers 100 ms by default, which an alert would wait at each of three hops.
    settings.putIfAbsent(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER);
    settings.putIfAbsent(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
  }
}
