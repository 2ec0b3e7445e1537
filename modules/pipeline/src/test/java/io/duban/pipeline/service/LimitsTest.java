package io.duban.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Limits;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.testing.Events;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.policy.Policies;
import io.duban.rules.report.ReportCheck;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\| (\\d+) \\|");
  private static final Pattern HEAP = Pattern.compile("memory='-Xmx(\\d+)m");
  // Han characters have three bytes each, and that is what units write.
  private static final String HAN = "督";

  @Test
  void shouldSayInTheDocumentsWhatTheCodeSays() throws Exception {
    // Given
    Map<String, Integer> code = new TreeMap<>();
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        code.put(field.getName(), field.getInt(null));
      }
    }

    // When
    Map<String, Integer> documented =
        Files.readAllLines(ROOT.resolve("docs/limits.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::find)
            .collect(
                Collectors.toMap(
                    row -> row.group(1),
                    row -> Integer.valueOf(row.group(2)),
                    (a, b) -> b,
                    TreeMap::new));

    // Then
    assertThat(documented).isEqualTo(code);
  }

  @Test
  void shouldLieStrictlyInsideOneAnother() {
    // Then
    assertThat(Limits.JOURNAL_RECORD).isGreaterThan(Limits.RECORD);
    assertThat(Limits.DEAD_LETTER).isGreaterThan(Limits.JOURNAL_RECORD);
    assertThat(Limits.STATE_VALUE).isGreaterThan(Limits.DEAD_LETTER);
    assertThat(Limits.CHANGELOG_BATCH).isGreaterThan(Limits.STATE_VALUE);
    assertThat(Limits.BATCH).isGreaterThan(Limits.CHANGELOG_BATCH);
    assertThat(Limits.DEAD_LETTER_BATCH).isGreaterThan(Limits.BATCH);
    assertThat(Limits.UNCOMPRESSED_BATCH).isGreaterThan(Limits.BATCH);
    assertThat(Limits.REQUEST).isGreaterThan(Limits.BULLETIN_BATCH);
    assertThat(Topics.ALL).allMatch(topic -> topic.maxMessageBytes() < Limits.REQUEST);
    assertThat(Topics.ALL).allMatch(topic -> topic.maxMessageBytes() > Limits.DEAD_LETTER);
  }

  @Test
  void shouldLeaveTheHeapToOthers() throws IOException {
    // Given
    Matcher heap = HEAP.matcher(Files.readString(ROOT.resolve("duban")));
    long records =
        (long) (Limits.POLL_RECORDS + Limits.BUFFERED_RECORDS)
            * Limits.UNIT_PARTITIONS
            * Limits.RECORD;
    long batches = (long) Limits.UNIT_PARTITIONS * Limits.BATCH;

    // Then
    assertThat(heap.find()).isTrue();
    assertThat(Integer.parseInt(heap.group(1)) * 1024 * 1024).isEqualTo(Limits.HEAP);
    assertThat(records + batches).isLessThan(Limits.HEAP / 3);
  }

  @Test
  void shouldTellKafkaStreams() {
    // Given
    PipelineConfig config =
        new PipelineConfig(
            "test",
            Map.of("bootstrap.servers", "nowhere:9092"),
            Map.of("schema.registry.url", "mock://limits"),
            1,
            Duration.ofMillis(100),
            1,
            Map.of(),
            Policies.DEFAULT);

    // When
    Properties settings = StreamsSettings.of(config);

    // Then
    assertThat(settings)
        .containsEntry("main.consumer.max.poll.records", Limits.POLL_RECORDS)
        .containsEntry("buffered.records.per.partition", Limits.BUFFERED_RECORDS)
        .containsEntry("main.consumer.fetch.max.bytes", Limits.FETCH)
        .containsEntry("main.consumer.max.partition.fetch.bytes", Limits.PARTITION_FETCH)
        .containsEntry("producer.max.request.size", Limits.REQUEST)
        .containsEntry("topic.max.message.bytes", Limits.CHANGELOG_BATCH);
  }

  @Test
  void shouldHearTheLargestReportThatCanBeTaken() {
    // Given
    LocalDate day = LocalDate.of(2026, 3, 2);
    ProgressReported largest =
        Events.report()
            .setNarrative(HAN.repeat(4_000))
            .setObstacles(HAN.repeat(4_000))
            .setNextSteps(HAN.repeat(4_000))
            .setEvidence(Collections.nCopies(20, HAN.repeat(2_000)))
            .setValues(
                IntStream.range(0, 20)
                    .boxed()
                    .collect(Collectors.toMap(i -> HAN.repeat(190) + i, i -> 1.0)))
            .setCorrects(Events.eventId(77))
            .setCorrectionReason(HAN.repeat(4_000))
            .build();

    // When
    byte[] bytes =
        new AvroSerializer<>(
                new InMemorySchemaRegistry(), Map.of("auto.register.schemas", true), false)
            .serialize(Topics.progress(Events.UNIT).name(), largest);

    // Then
    assertThat(ReportCheck.check(ReportMapping.report(largest), day)).isEmpty();
    assertThat(bytes.length).isLessThan(Limits.RECORD - 10_000);
  }
}
