package io.duban.cli.repair;

import static org.awaitility.Awaitility.await;

import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.Shell;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Broker and registry on data that were damaged, and a pipeline that may refuse to run there. */
final class DamagedStack implements AutoCloseable {
  private final EmbeddedBroker broker;
  private final RegistryEndpoint registry;

  private DamagedStack(EmbeddedBroker broker, RegistryEndpoint registry) {
    this.broker = broker;
    this.registry = registry;
  }

  static DamagedStack on(Path data) {
    BrokerOptions options = BrokerOptions.in(data.resolve("broker"));
    for (Map.Entry<String, String> setting :
        StackOptions.playingTime(Policies.DEFAULT).brokerSettings().entrySet()) {
      options = options.withProperty(setting.getKey(), setting.getValue());
    }
    options =
        options
            .withProperty("group.min.session.timeout.ms", "500")
            .withProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
    EmbeddedBroker broker = EmbeddedBroker.start(options);
    try {
      return new DamagedStack(
          broker,
          RegistryEndpoint.start(
              RegistryEndpointSettings.keptIn(data.resolve("registry").resolve("schemas"), 0)));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  Map<String, Object> kafka() {
    return Map.of(
        "bootstrap.servers", broker.bootstrapServers(),
        "schema.registry.url", registry.url().toString());
  }

  Connection connection() {
    return new Connection(
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "schema.registry.url", registry.url().toString()));
  }

  Shell shell() {
    return new Shell(
        Map.of(
            "DUBAN_BOOTSTRAP", broker.bootstrapServers(),
            "DUBAN_REGISTRY", registry.url().toString(),
            "DUBAN_LANG", "en"));
  }

  /** Runs a pipeline until nothing is left to do; returns why it refuses, or nothing. */
  Optional<String> runPipeline() throws Exception {
    try (PipelineService pipeline = PipelineService.start(config())) {
      CompletableFuture.anyOf(pipeline.running(), pipeline.failure())
          .get(Shell.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      await()
          .atMost(Shell.PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .during(Duration.ofSeconds(2))
          .until(() -> pipeline.failure().isDone() || isIdle());
      return pipeline.failure().isDone()
          ? Optional.of(text(pipeline.failure().join()))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(text(e));
    }
  }

  /** Starts a pipeline and returns when it runs. */
  AutoCloseable startPipeline() throws Exception {
    PipelineService pipeline = PipelineService.start(config());
    pipeline.running().get(Shell.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return pipeline;
  }

  private static String text(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause.getMessage()).append('\n');
    }
    return text.toString();
  }

  private PipelineConfig config() {
    return new PipelineConfig(
        PipelineConfig.DEFAULT_APPLICATION_ID,
        kafka(),
        kafka(),
        1,
        Duration.ofMillis(100),
        1,
        Map.of("message.timestamp.type", "CreateTime"),
        Policies.DEFAULT);
  }

  /** Whether all that the pipeline reads is read, and all that came of it is committed. */
  private boolean isIdle() throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetAndMetadata> done =
          admin
              .listConsumerGroupOffsets(PipelineConfig.DEFAULT_APPLICATION_ID)
              .partitionsToOffsetAndMetadata()
              .get();
      for (String topic :
          List.of(
              Topics.CLOCK.name(),
              Topics.TASKS.name(),
              Topics.JOURNAL.name(),
              Topics.SETTLED_ROWS.name())) {
        for (int partition = 0; partition < 3; partition++) {
          TopicPartition one = new TopicPartition(topic, partition);
          long end =
              admin.listOffsets(Map.of(one, OffsetSpec.latest())).all().get().get(one).offset();
          // Whoever lost his offsets has none until he reads something new.
          // The end may be the mark of a transaction, which is read without being committed.
          if (done.get(one) != null && done.get(one).offset() < end - 1) {
            return false;
          }
        }
      }
    }
    return true;
  }

  void delete(String topic) throws Exception {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
      await().atMost(Shell.PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
    }
  }

  void create(String topic) throws Exception {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
          .all()
          .get();
      await().atMost(Shell.PATIENCE).until(() -> admin.listTopics().names().get().contains(topic));
    }
  }

  Admin admin() {
    return Admin.create(kafka());
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
