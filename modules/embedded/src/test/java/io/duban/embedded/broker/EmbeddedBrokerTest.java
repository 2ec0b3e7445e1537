package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String TOPIC = "reports";
  private static final String EIGHT_MEGABYTES = "x".repeat(8 << 20);

  @TempDir private Path directory;

  @Test
  void shouldReadBackOnlyWhatWasCommitted() throws Exception {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.temporary())) {
      BrokerClients clients = new BrokerClients(broker.bootstrapServers());
      clients.createTopic(TOPIC, Map.of());
      try (KafkaProducer<String, String> producer =
          clients.producer(Map.of("transactional.id", "writer"))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "aborted")).get();
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "committed")).get();
        producer.commitTransaction();
      }

      // When
      List<String> values = clients.read(TOPIC, 1);

      // Then
      assertThat(values).containsExactly("committed");
    }
  }

  @Test
  void shouldPassMessagesOfEightMegabytesWhenTheTopicAllowsThem() throws Exception {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.temporary())) {
      BrokerClients clients = new BrokerClients(broker.bootstrapServers());
      clients.createTopic(TOPIC, Map.of("max.message.bytes", String.valueOf(9 << 20)));
      clients.send(TOPIC, List.of(EIGHT_MEGABYTES));

      // When
      List<String> values = clients.read(TOPIC, 1);

      // Then
      assertThat(values).containsExactly(EIGHT_MEGABYTES);
    }
  }

  @Test
  void shouldNotCreateTopicsByItself() {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.temporary());
        KafkaProducer<String, String> producer =
            new BrokerClients(broker.bootstrapServers()).producer(Map.of("max.block.ms", 300))) {

      // When
      Throwable thrown =
          catchThrowable(() -> producer.send(new ProducerRecord<>("nobody-made-me", "x")).get());

      // Then
      assertThat(thrown).hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void shouldKeepRecordsOverARestart() throws Exception {
    // Given
    BrokerOptions options = BrokerOptions.in(directory);
    try (EmbeddedBroker first = EmbeddedBroker.start(options)) {
      BrokerClients clients = new BrokerClients(first.bootstrapServers());
      clients.createTopic(TOPIC, Map.of());
      clients.send(TOPIC, List.of("one", "two"));
    }
    try (EmbeddedBroker second = EmbeddedBroker.start(options)) {

      // When
      List<String> values = new BrokerClients(second.bootstrapServers()).read(TOPIC, 2);

      // Then
      assertThat(values).containsExactly("one", "two");
    }
  }

  @Test
  void shouldUseThePortAskedFor() throws Exception {
    // Given
    int port = freePort();

    // When
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.temporary().withPort(port))) {

      // Then
      assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      new BrokerClients("127.0.0.1:" + port).createTopic(TOPIC, Map.of());
    }
  }

  @Test
  void shouldSayWhichPortIsTaken() throws Exception {
    // Given
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerOptions options = BrokerOptions.in(directory).withPort(other.getLocalPort());

      // When
      Throwable thrown = catchThrowable(() -> EmbeddedBroker.start(options));

      // Then
      assertThat(thrown)
          .isInstanceOf(PortTakenException.class)
          .hasMessageStartingWith("Port %d of 127.0.0.1 is taken", other.getLocalPort())
          .hasMessageContaining("Choose another port");
    }
  }

  @Test
  void shouldRefuseADirectoryAnotherBrokerRunsOn() {
    // Given
    BrokerOptions options = BrokerOptions.in(directory);
    try (EmbeddedBroker first = EmbeddedBroker.start(options)) {

      // When
      Throwable thrown = catchThrowable(() -> EmbeddedBroker.start(options));

      // Then
      assertThat(thrown)
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(first.dataDirectory().toString());
    }
  }

  @Test
  void shouldRunTwoBrokersSideBySide() throws Exception {
    // Given
    try (EmbeddedBroker first = EmbeddedBroker.start(BrokerOptions.temporary());
        EmbeddedBroker second = EmbeddedBroker.start(BrokerOptions.temporary())) {
      BrokerClients ofFirst = new BrokerClients(first.bootstrapServers());
      BrokerClients ofSecond = new BrokerClients(second.bootstrapServers());
      ofFirst.createTopic(TOPIC, Map.of());
      ofSecond.createTopic(TOPIC, Map.of());
      ofFirst.send(TOPIC, List.of("to the first"));
      ofSecond.send(TOPIC, List.of("to the second"));

      // When
      List<String> values = ofSecond.read(TOPIC, 1);

      // Then
      assertThat(values).containsExactly("to the second");
    }
  }

  @Test
  void shouldDeleteTheTemporaryDirectoryOnClose() {
    // Given
    EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.temporary());
    boolean existed = Files.isDirectory(broker.dataDirectory());

    // When
    broker.close();

    // Then
    assertThat(existed).isTrue();
    assertThat(broker.dataDirectory()).doesNotExist();
  }

  @Test
  void shouldLeaveNothingRunningAfterAFailedStart() {
    // Given
    BrokerOptions broken = BrokerOptions.in(directory).withProperty("num.io.threads", "many");

    // When
    Throwable thrown = catchThrowable(() -> EmbeddedBroker.start(broken));

    // Then
    assertThat(thrown)
        .isInstanceOf(BrokerStartException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("num.io.threads");
    EmbeddedBroker.start(BrokerOptions.in(directory)).close();
  }

  @Test
  void shouldTellItsOwnerAndNotEndTheJvmWhenTheDataIsDamaged() throws Exception {
    // Given
    BrokerOptions options = BrokerOptions.in(directory);
    try (EmbeddedBroker first = EmbeddedBroker.start(options)) {
      new BrokerClients(first.bootstrapServers()).createTopic(TOPIC, Map.of());
    }
    Files.writeString(directory.resolve("log/" + TOPIC + "-0/partition.metadata"), "damaged");

    // When
    Throwable failure = failureOf(options);

    // Then
    assertThat(failure).hasMessageContaining("the disk of the data directory is full or fails");
  }

  /** Kafka notices the damage in a thread of its own, at times only when the broker has started. */
  private static Throwable failureOf(BrokerOptions options) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(options)) {
      return broker.fatalFault().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (BrokerStartException e) {
      return e;
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
