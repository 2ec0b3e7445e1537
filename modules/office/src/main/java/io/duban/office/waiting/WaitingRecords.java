package io.duban.office.waiting;

import io.duban.contracts.Directive;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.AnyEventDecoder;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.Decoder;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.codec.StateCodec;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.policy.Nearest;
import io.duban.pipeline.tracker.JournalEntry;
import io.duban.pipeline.tracker.TrackerStores;
import io.duban.registry.RegistryUnavailableException;
import io.duban.rules.policy.Policies;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the pipeline keeps until its task is defined. */
public final class WaitingRecords {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingRecords.class);
  private static final int MOST_HINTS = 3;

  private final Connection connection;
  private final Policies policies;
  private boolean registryIsAway;

  public WaitingRecords(Connection connection, Policies policies) {
    this.connection = connection;
    this.policies = policies;
  }

  /** Those that wait, the oldest first. */
  public List<WaitingRecord> all() {
    Topic kept = kept();
    try (TopicReader reader = new TopicReader(connection);
        AnyEventDecoder decoder = new AnyEventDecoder(connection)) {
      if (!reader.has(kept)) {
        return List.of();
      }
      List<JournalEntry> entries =
          reader.lastOfEachKey(kept).stream().flatMap(record -> entry(record).stream()).toList();
      Set<String> tasks = entries.isEmpty() ? Set.of() : tasks(reader);
      return entries.stream()
          .map(entry -> waiting(entry, decoder, tasks))
          .sorted(Comparator.comparing(WaitingRecord::sent).thenComparing(WaitingRecord::task))
          .toList();
    }
  }

  /**
   * What a task may have been meant to be called.
   *
   * @return nothing if there is such a task, or it cannot be seen which there are
   */
  public static Optional<List<String>> hints(Connection connection, String task) {
    try (TopicReader reader = new TopicReader(connection)) {
      Set<String> tasks = tasks(reader);
      return tasks.contains(task)
          ? Optional.empty()
          : Optional.of(Nearest.some(task, tasks, MOST_HINTS));
    } catch (AuthorizationException unitsMayNotLook) {
      return Optional.empty();
    }
  }

  private static Set<String> tasks(TopicReader reader) {
    return reader.lastOfEachKey(Topics.TASKS).stream()
        .map(Decoder::key)
        .collect(Collectors.toSet());
  }

  /** The changelog of the store, which is no topic of the catalogue. */
  private Topic kept() {
    return Topics.JOURNAL.withName(TrackerStores.waitingChangelog(connection.applicationId()));
  }

  private static Optional<JournalEntry> entry(ConsumerRecord<byte[], byte[]> record) {
    try (Deserializer<JournalEntry> state = StateCodec.of(JournalEntry.class).deserializer()) {
      return Optional.of(state.deserialize(record.topic(), record.value()))
          .filter(entry -> entry.key() != null && entry.bytes() != null);
    } catch (UncheckedIOException e) {
      LOG.warn("Record {} of {} is left out: {}", record.offset(), record.topic(), e.getMessage());
      return Optional.empty();
    }
  }

  private WaitingRecord waiting(JournalEntry entry, AnyEventDecoder decoder, Set<String> tasks) {
    LocalDate sent = LocalDate.ofInstant(Instant.ofEpochMilli(entry.timestamp()), policies.zone());
    int days = policies.ofTask(entry.key()).on(sent).taskWaitDays();
    return new WaitingRecord(
        entry.key(),
        Topics.unitOf(Source.parse(entry.source()).topic()).orElse(""),
        eventId(entry, decoder),
        Instant.ofEpochMilli(entry.timestamp()),
        sent.plusDays(days),
        Nearest.some(entry.key(), tasks, MOST_HINTS));
  }

  /** Without a registry, all but the ids can be told. */
  private String eventId(JournalEntry entry, AnyEventDecoder decoder) {
    if (registryIsAway) {
      return "";
    }
    try {
      SpecificRecord event = decoder.decode(Topics.JOURNAL.name(), entry.bytes()).orElse(null);
      if (event instanceof ProgressReported report) {
        return report.getEventId();
      }
      return event instanceof Directive directive ? directive.getEventId() : "";
    } catch (RegistryUnavailableException e) {
      registryIsAway = true;
      return "";
    }
  }
}
