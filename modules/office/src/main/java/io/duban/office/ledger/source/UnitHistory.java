package io.duban.office.ledger.source;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Decoder;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.Stamp;
import io.duban.rules.report.Position;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportAgainstTask;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a unit has reported so far, as its own topic tells. */
public final class UnitHistory {
  private static final UnitHistory EMPTY = new UnitHistory(List.of());

  private final List<Said> said;

  private record Said(Stamp stamp, ProgressReported event) {}

  private UnitHistory(List<Said> said) {
    this.said = said;
  }

  public static UnitHistory read(TopicReader reader, String unit) {
    Topic topic = Topics.progress(unit);
    if (!reader.has(topic)) {
      return EMPTY;
    }
    Decoder<ProgressReported> decoder = reader.decoder(ProgressReported.class);
    List<Said> said = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : reader.records(topic)) {
      decoder
          .decode(record)
          .filter(event -> event.getUnit().equals(unit))
          .ifPresent(event -> said.add(new Said(stamp(event, record), event)));
    }
    said.sort(Comparator.comparing(Said::stamp));
    return new UnitHistory(List.copyOf(said));
  }

  private static Stamp stamp(ProgressReported event, ConsumerRecord<?, ?> record) {
    return new Stamp(
        event.getAsOf(),
        Instant.ofEpochMilli(record.timestamp()),
        new Position(record.partition(), record.offset()),
        event.getEventId());
  }

  public boolean has(String eventId) {
    return said.stream().anyMatch(each -> each.event().getEventId().equals(eventId));
  }

  /** The report of a task that counts for a quarter, with the latest figure of each target. */
  public Optional<ProgressReported> ofQuarter(Task task, Quarter quarter) {
    List<ProgressReported> reports =
        reports(task, asOf -> Quarter.of(asOf).equals(quarter)).toList();
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> values = new TreeMap<>();
    Double percent = null;
    for (ProgressReported report : reports) {
      values.putAll(report.getValues());
      percent = report.getPercent() == null ? percent : report.getPercent();
    }
    ProgressReported last = reports.get(reports.size() - 1);
    return Optional.of(
        ProgressReported.newBuilder(last).setValues(values).setPercent(percent).build());
  }

  /** The last report of a task on a day. */
  public Optional<ProgressReported> on(Task task, LocalDate day) {
    return reports(task, day::equals).reduce((earlier, later) -> later);
  }

  /** The figure of a target as it was known on a day. */
  public Optional<Double> figure(Task task, String metric, LocalDate day) {
    return reports(task, asOf -> !asOf.isAfter(day) && asOf.getYear() == day.getYear())
        .filter(report -> report.getValues().containsKey(metric))
        .map(report -> report.getValues().get(metric))
        .reduce((earlier, later) -> later);
  }

  /** Those the office took in, the one that counts most last. */
  private Stream<ProgressReported> reports(Task task, Predicate<LocalDate> asOf) {
    return said.stream()
        .map(Said::event)
        .filter(event -> event.getTask().equals(task.id()) && asOf.test(event.getAsOf()))
        .filter(event -> isTakenIn(event, task));
  }

  private static boolean isTakenIn(ProgressReported event, Task task) {
    Report report = ReportMapping.report(event);
    return ReportCheck.check(report, event.getAsOf()).isEmpty()
        && ReportAgainstTask.check(report, task).isEmpty();
  }
}
