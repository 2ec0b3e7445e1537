package io.duban.office.replay;

import io.duban.contracts.Directive;
import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Task;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.office.cluster.AnyEventDecoder;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.deadletters.RefusedRecord;
import io.duban.pipeline.codec.HeaderValues;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the journal and finds the day on which each entry counts, as the tracker does. */
public final class JournalReader {
  private static final Comparator<Journal.Entry> ORDER =
      Comparator.comparing(Journal.Entry::day)
          .thenComparing(Journal.Entry::partition)
          .thenComparing(Journal.Entry::offset);

  private final ZoneId zone;

  public JournalReader(ZoneId zone) {
    this.zone = zone;
  }

  public Journal read(Connection connection) {
    try (TopicReader reader = new TopicReader(connection);
        AnyEventDecoder decoder = new AnyEventDecoder(connection)) {
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> partitions = new TreeMap<>();
      for (int partition = 0; partition < reader.partitions(Topics.JOURNAL); partition++) {
        partitions.put(partition, new ArrayList<>());
      }
      Set<String> leftOut = hadNoRoom(reader);
      for (ConsumerRecord<byte[], byte[]> record : reader.records(Topics.JOURNAL)) {
        if (!leftOut.contains(HeaderValues.text(record.headers(), Headers.SOURCE).orElse(""))) {
          partitions.get(record.partition()).add(record);
        }
      }
      return read(partitions, decoder);
    }
  }

  /** What was journalled but could not wait with all that waited, so that it had no effect. */
  private static Set<String> hadNoRoom(TopicReader reader) {
    if (!reader.has(Topics.DEAD_LETTERS)) {
      return Set.of();
    }
    String reason = ReasonCode.TOO_MUCH_WAITING.name();
    return reader.records(Topics.DEAD_LETTERS).stream()
        .filter(
            letter ->
                HeaderValues.text(letter.headers(), Headers.REASON)
                    .filter(reason::equals)
                    .isPresent())
        .map(letter -> RefusedRecord.Origin.of(letter).place())
        .collect(Collectors.toSet());
  }

  private Journal read(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> partitions, AnyEventDecoder decoder) {
    List<Journal.Entry> entries = new ArrayList<>();
    List<PartitionDays> days = new ArrayList<>();
    for (List<ConsumerRecord<byte[], byte[]>> records : partitions.values()) {
      PartitionDays passed = new PartitionDays(partitions.size());
      records.sort(Comparator.comparingLong(ConsumerRecord::offset));
      for (ConsumerRecord<byte[], byte[]> record : records) {
        decoder.decode(record).ifPresent(event -> take(record, event, passed, entries));
      }
      days.add(passed);
    }
    entries.sort(ORDER);
    boolean begun = days.stream().allMatch(passed -> passed.current() != null);
    return new Journal(
        begun ? days.stream().map(PartitionDays::first).min(LocalDate::compareTo).get() : null,
        begun ? days.stream().map(PartitionDays::current).min(LocalDate::compareTo).get() : null,
        entries);
  }

  private void take(
      ConsumerRecord<byte[], byte[]> record,
      SpecificRecord event,
      PartitionDays days,
      List<Journal.Entry> entries) {
    if (event instanceof Tick tick) {
      days.arrived(
          Integer.parseInt(HeaderValues.text(record.headers(), Headers.ORIGIN).orElseThrow()),
          tick.getDay());
      return;
    }
    Instant at = Instant.ofEpochMilli(record.timestamp());
    LocalDate said = LocalDate.ofInstant(at, zone);
    LocalDate today = days.current();
    LocalDate day = today == null || said.isAfter(today) ? said : today;
    happening(event, new Sent(at, place(record)))
        .map(
            what ->
                new Journal.Entry(
                    day,
                    record.partition(),
                    record.offset(),
                    what,
                    HeaderValues.text(record.headers(), Headers.SOURCE).orElse("")))
        .ifPresent(entries::add);
  }

  private static Position place(ConsumerRecord<byte[], byte[]> record) {
    return HeaderValues.text(record.headers(), Headers.SOURCE)
        .map(Source::parse)
        .map(source -> new Position(source.partition(), source.offset()))
        .orElseGet(() -> new Position(record.partition(), record.offset()));
  }

  private static Optional<TaskEvent> happening(SpecificRecord event, Sent sent) {
    if (event instanceof Task task) {
      return Optional.of(new Defined(TaskMapping.task(task), sent.at()));
    }
    if (event instanceof ProgressReported report) {
      return Optional.of(new Reported(ReportMapping.report(report), sent));
    }
    if (event instanceof Directive directive) {
      return DirectiveMapping.directive(directive).map(decided -> new Directed(decided, sent));
    }
    return Optional.empty();
  }
}
