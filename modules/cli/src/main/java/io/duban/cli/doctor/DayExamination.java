package io.duban.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.cli.connection.Connection;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Topics;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether today has been published, for without it the pipeline's date stands still. */
final class DayExamination implements Examination {
  private final Connection connection;
  private final ZoneId zone;
  private final Clock clock;

  DayExamination(Connection connection, ZoneId zone, Clock clock) {
    this.connection = connection;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings() {
    Map<Integer, String> days = new HashMap<>();
    int partitions;
    try (TopicReader reader = new TopicReader(connection)) {
      if (!reader.has(Topics.CLOCK)) {
        return List.of();
      }
      partitions = reader.partitions(Topics.CLOCK);
      for (ConsumerRecord<byte[], byte[]> tick : reader.records(Topics.CLOCK)) {
        days.merge(tick.partition(), new String(tick.key(), UTF_8), DayExamination::later);
      }
    }
    if (days.size() < partitions) {
      return List.of(Finding.bad("day.none"));
    }
    String last = Collections.min(days.values());
    int order = last.compareTo(LocalDate.now(clock.withZone(zone)).toString());
    return List.of(
        order == 0
            ? Finding.good("day", last)
            : order < 0 ? Finding.bad("day.old", last) : Finding.doubtful("day.ahead", last));
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
