package io.duban.cli.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Headers;
import io.duban.contracts.Topic;
import io.duban.contracts.Topic.Retention;
import io.duban.contracts.Topics;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.codec.HeaderValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All that is told on a stack and all that the journal keeps, to be compared. */
record Results(Map<String, List<String>> byTopic) {
  private static final List<Topic> TOLD =
      List.of(
          Topics.TASK_QUARTERS,
          Topics.OPEN_ALERTS,
          Topics.UNIT_QUARTERS,
          Topics.RULINGS,
          Topics.ALERTS,
          Topics.BULLETINS,
          Topics.ALERT_DIGESTS,
          Topics.DEAD_LETTERS,
          Topics.SETTLED_ROWS);

  static Results of(DamagedStack stack) {
    Map<String, List<String>> byTopic = new TreeMap<>();
    try (TopicReader reader = new TopicReader(stack.connection())) {
      for (Topic topic : TOLD) {
        byTopic.put(
            topic.name(),
            topic.retention() == Retention.LATEST
                ? latest(reader.records(topic))
                : all(reader.records(topic)));
      }
      List<String> journal = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> entry : reader.records(Topics.JOURNAL)) {
        journal.add(
            entry.partition()
                + " "
                + HeaderValues.text(entry.headers(), Headers.SOURCE).orElse("")
                + " "
                + HeaderValues.text(entry.headers(), Headers.ORIGIN).orElse("")
                + " "
                + HeaderValues.text(entry.headers(), Headers.UNIT).orElse("")
                + " "
                + text(entry));
      }
      Collections.sort(journal);
      byTopic.put(Topics.JOURNAL.name(), journal);
    }
    return new Results(byTopic);
  }

  private static List<String> all(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(Results::text).sorted().toList();
  }

  private static List<String> latest(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, ConsumerRecord<byte[], byte[]>> latest = new TreeMap<>();
    records.forEach(
        record ->
            latest.merge(
                new String(record.key(), UTF_8),
                record,
                (one, other) -> other.offset() > one.offset() ? other : one));
    return latest.values().stream()
        .filter(record -> record.value() != null)
        .map(Results::text)
        .toList();
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return (record.key() == null ? "" : new String(record.key(), UTF_8))
        + " @"
        + record.timestamp()
        + " "
        + (record.value() == null ? "" : HexFormat.of().formatHex(record.value()));
  }

  void shouldEqual(Results expected) {
    expected
        .byTopic()
        .forEach(
            (topic, records) -> {
              List<String> more = new ArrayList<>(byTopic.get(topic));
              records.forEach(more::remove);
              List<String> fewer = new ArrayList<>(records);
              byTopic.get(topic).forEach(fewer::remove);
              assertThat(more).as("%s has more", topic).isEmpty();
              assertThat(fewer).as("%s lacks", topic).isEmpty();
            });
  }
}
