package io.duban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.rules.policy.Policies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class SkipIT {
  private static final String UNIT = "bureau-a";
  private static final Topic TOPIC = Topics.progress(UNIT);

  private LocalStack stack;
  private Shell shell;

  @BeforeEach
  void start() {
    stack =
        LocalStack.start(
            new StackOptions(Optional.empty(), 0, 0, 3, Map.of(), Map.of(), Policies.DEFAULT),
            List.of(UNIT));
    shell = Shell.on(stack);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void shouldPassOverTheRecordAtWhichAStoppedPipelineStands() {
    // Given
    long first = send(0, "first");
    shell.eventually(run -> lines(run) == 1, "dead-letters", "--format", "jsonl");
    Run early = shell.run("dead-letters", "skip", place(0, first + 1));
    stack.pipeline().close();
    long second = send(0, "second");
    send(0, "third");

    // When
    Run tooFar = shell.run("dead-letters", "skip", place(0, second + 1));
    Run dry = shell.run("dead-letters", "skip", place(0, second));
    Run done = shell.run("dead-letters", "skip", place(0, second), "--send");
    Run again = shell.run("dead-letters", "skip", place(0, second), "--send");

    // Then
    assertThat(early.exitCode()).isNotZero();
    assertThat(early.err()).contains("is running");
    assertThat(tooFar.err()).contains("Only the next one");
    assertThat(dry.exitCode()).as(dry.err()).isZero();
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(again.err()).contains("does not stand at");
    Run letters = shell.run("dead-letters", "--reason", "processing_failed", "--format", "jsonl");
    assertThat(lines(letters)).isEqualTo(1);
    assertThat(letters.out()).contains("passed over by hand");
    assertThat(committed(0)).isEqualTo(second + 1);
  }

  @Test
  void shouldSendWhatCameWhereNoDayComesToAPartitionWithDays() {
    // Given
    try (Admin admin = Admin.create(stack.kafka())) {
      AdminFutures.get(
          admin.createPartitions(Map.of(TOPIC.name(), NewPartitions.increaseTo(5))).all());
    }
    send(4, "beyond");
    shell.eventually(run -> lines(run) == 1, "dead-letters", "--format", "jsonl");

    // When
    Run examined = shell.run("doctor", "--format", "jsonl");
    Run replayed = shell.run("dead-letters", "replay", "--reason", "partition_too_high", "--send");

    // Then
    assertThat(examined.out()).contains("topics.wide");
    assertThat(examined.exitCode()).isNotZero();
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    Run letters =
        shell.eventually(
            run -> lines(run) == 1, "dead-letters", "--reason", "undecodable", "--format", "jsonl");
    assertThat(letters.out()).containsPattern("\"partition\":\"[012]\"");
  }

  private long send(int partition, String text) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] bytes = text.getBytes(UTF_8);
      return AdminFutures.get(
              producer.send(new ProducerRecord<>(TOPIC.name(), partition, bytes, bytes)))
          .offset();
    }
  }

  private long committed(int partition) {
    try (Admin admin = Admin.create(stack.kafka())) {
      return AdminFutures.get(
              admin
                  .listConsumerGroupOffsets(stack.office().applicationId())
                  .partitionsToOffsetAndMetadata())
          .get(new TopicPartition(TOPIC.name(), partition))
          .offset();
    }
  }

  private static String place(int partition, long offset) {
    return TOPIC.name() + "/" + partition + "/" + offset;
  }

  private static long lines(Run run) {
    return run.out().lines().count();
  }
}
