package io.duban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.Shell;
import io.duban.contracts.Headers;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of the broker's own file of offsets does not concern what was reported. */
@Timeout(600)
class OffsetsEmptiedIT {
  private static final String UNIT = "cheng-shi-guan-li-ju";
  private static final int PARTITIONS = 3;

  @TempDir private Path directory;
  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();

  @Test
  void shouldTakeInNothingTwiceWhenTheFileOfOffsetsWasEmptied() throws Exception {
    // Given
    Path notice =
        Files.writeString(
            directory.resolve("plan.txt"),
            "临禾市人民政府办公室关于分解落实%d年重点工作任务的通知%n%n1.完善项目全程代办机制。(城市管理局负责)%n".formatted(year));
    try (LocalStack stack = start()) {
      assertThat(shell(stack).run("notice", "import", notice.toString()).exitCode()).isZero();
      report(stack, 40);
      refuse(stack);
      awaitRecords(stack, 1);
    }
    empty("__consumer_offsets");

    // When
    try (LocalStack stack = start()) {
      report(stack, 50);
      refuse(stack);
      awaitRecords(stack, 2);
      report(stack, 60);
      await("the last report")
          .atMost(Shell.PATIENCE)
          .until(() -> count(records(stack, Topics.JOURNAL), OffsetsEmptiedIT::isReport) >= 3);

      // Then
      assertThat(records(stack, Topics.DEAD_LETTERS)).hasSize(2);
      Map<String, Long> entries =
          records(stack, Topics.JOURNAL).stream()
              .collect(groupingBy(entry -> source(entry) + " in " + entry.partition(), counting()));
      assertThat(entries.values()).containsOnly(1L);
      assertThat(count(records(stack, Topics.JOURNAL), OffsetsEmptiedIT::isReport)).isEqualTo(3);
    }
  }

  private LocalStack start() {
    LocalStack stack =
        LocalStack.start(
            new StackOptions(
                Optional.of(directory.resolve("data")),
                0,
                0,
                PARTITIONS,
                Map.of(),
                Map.of(),
                Policies.DEFAULT));
    stack.startClock(Clock.systemUTC());
    return stack;
  }

  private static Shell shell(LocalStack stack) {
    return new Shell(
        Map.of("DUBAN_BOOTSTRAP", stack.bootstrap(), "DUBAN_REGISTRY", stack.registryUrl()));
  }

  private void report(LocalStack stack, int percent) {
    assertThat(
            shell(stack)
                .run(
                    "report",
                    "--unit=" + UNIT,
                    "--task=linhe-%d/001".formatted(year),
                    "--percent=" + percent)
                .exitCode())
        .isZero();
  }

  private static void refuse(LocalStack stack) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      AdminFutures.get(
          producer.send(
              new ProducerRecord<>(Topics.progress(UNIT).name(), "rubbish".getBytes(UTF_8))));
    }
  }

  private static void awaitRecords(LocalStack stack, int each) {
    await("what was sent")
        .atMost(Shell.PATIENCE)
        .until(
            () ->
                records(stack, Topics.DEAD_LETTERS).size() >= each
                    && count(records(stack, Topics.JOURNAL), OffsetsEmptiedIT::isReport) >= each);
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(LocalStack stack, Topic topic) {
    try (TopicReader reader =
        new TopicReader(
            new Connection(
                Map.of(
                    "bootstrap.servers",
                    stack.bootstrap(),
                    "schema.registry.url",
                    stack.registryUrl())))) {
      return reader.records(topic);
    }
  }

  private static long count(
      List<ConsumerRecord<byte[], byte[]>> records,
      Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    return records.stream().filter(wanted).count();
  }

  private static boolean isReport(ConsumerRecord<byte[], byte[]> entry) {
    return source(entry).startsWith(Topics.PROGRESS_PREFIX);
  }

  private static String source(ConsumerRecord<byte[], byte[]> entry) {
    return new String(entry.headers().lastHeader(Headers.SOURCE).value(), UTF_8);
  }

  /** Removes all that the partitions of a topic hold. */
  private void empty(String topic) throws IOException {
    Path log = directory.resolve("data").resolve("broker").resolve("log");
    List<Path> files;
    try (Stream<Path> found = Files.walk(log)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> file.getParent().getFileName().toString().startsWith(topic + "-"))
              .filter(file -> !file.getFileName().toString().equals("partition.metadata"))
              .toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
