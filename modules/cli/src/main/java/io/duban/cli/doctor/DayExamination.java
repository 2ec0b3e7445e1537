package io.duban.cli.doctor;

import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.Decoder;
import io.duban.office.cluster.TopicReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public List<Diagnosis> findings() {
    Map<Integer, LocalDate> days = new HashMap<>();
    List<Diagnosis> findings = new ArrayList<>();
    int strange = 0;
    int partitions;
    try (TopicReader reader = new TopicReader(connection)) {
      if (!reader.has(Topics.CLOCK)) {
        return List.of();
      }
      partitions = reader.partitions(Topics.CLOCK);
      for (ConsumerRecord<byte[], byte[]> tick : reader.records(Topics.CLOCK)) {
        Optional<LocalDate> day = day(tick);
        strange += day.isEmpty() ? 1 : 0;
        day.ifPresent(begun -> days.merge(tick.partition(), begun, DayExamination::later));
      }
    }
    findings.add(days.size() < partitions ? Diagnosis.bad("day.none") : judged(days.values()));
    if (strange > 0) {
      findings.add(Diagnosis.doubtful("day.strange", strange, Topics.CLOCK.name()));
    }
    return findings;
  }

  private Diagnosis judged(Collection<LocalDate> days) {
    LocalDate last = Collections.min(days);
    int order = last.compareTo(LocalDate.now(clock.withZone(zone)));
    return order == 0
        ? Diagnosis.good("day", last)
        : order < 0 ? Diagnosis.bad("day.old", last) : Diagnosis.doubtful("day.ahead", last);
  }

  /** What anybody wrote who may: a record may have no key, or one that is no day. */
  static Optional<LocalDate> day(ConsumerRecord<byte[], byte[]> tick) {
    try {
      return Optional.of(LocalDate.parse(Decoder.key(tick)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
