package io.duban.pipeline.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.position.ReadPosition;
import io.duban.rules.policy.Policies;
import io.duban.rules.tracking.TaskTracker;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Folds one partition of the journal. What was said on a day counts from that day: an entry that
 * arrives before its day has begun is held until then, however late the clock is.
 */
public final class TrackerProcessor implements Processor<String, Encoded, Object, Object> {
  private final Policies policies;
  private final ReportRule reports;
  private final EncodedDeserializer decoder;
  private final int partitions;
  private final PipelineMeters meters;
  private final Stoppages stoppages;

  private ProcessorContext<Object, Object> context;
  private ReadPosition position;
  private DayBarrier days;
  private HeldEntries held;
  private JournalHandler tasks;
  private TrackerOutput output;

  public TrackerProcessor(
      Policies policies,
      EncodedDeserializer decoder,
      int partitions,
      PipelineMeters meters,
      Stoppages stoppages) {
    this(policies, new TaskTracker(policies)::report, decoder, partitions, meters, stoppages);
  }

  TrackerProcessor(
      Policies policies,
      ReportRule reports,
      EncodedDeserializer decoder,
      int partitions,
      PipelineMeters meters,
      Stoppages stoppages) {
    this.stoppages = stoppages;
    this.policies = policies;
    this.reports = reports;
    this.decoder = decoder;
    this.partitions = partitions;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    position = new ReadPosition(context, TrackerStores.POSITION);
    days = new DayBarrier(context.getStateStore(TrackerStores.DAYS), partitions);
    held = new HeldEntries(context.getStateStore(TrackerStores.HELD));
    output = new TrackerOutput(context, policies, meters);
    tasks = new JournalHandler(context, policies, reports, decoder, output, stoppages);
    if (days.current() != null) {
      meters.day(context.taskId().partition(), days.current());
    }
  }

  @Override
  public void process(Record<String, Encoded> record) {
    position.advance();
    SpecificRecord event = record.value().event();
    if (event instanceof Tick tick) {
      String origin = new String(record.headers().lastHeader(Headers.ORIGIN).value(), UTF_8);
      days.arrived(Integer.parseInt(origin), tick.getDay())
          .forEach(day -> begin(day, record.timestamp()));
      return;
    }
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    JournalEntry entry = JournalEntry.of(record, metadata);
    Optional<String> refusal = stoppages.refusal(Source.of(metadata));
    if (refusal.isPresent()) {
      output.setAside(entry, ReasonCode.PROCESSING_FAILED, refusal.get());
      return;
    }
    LocalDate today = days.current();
    LocalDate day = entry.day(policies.zone());
    if (today == null || day.isAfter(today)) {
      hold(day, entry);
    } else {
      tasks.apply(entry, event, today);
    }
  }

  private void hold(LocalDate day, JournalEntry entry) {
    if (!held.add(day, entry)) {
      output.setAside(
          entry,
          ReasonCode.TOO_MUCH_WAITING,
          "%s has not begun, and too much from %s waits for a day to begin; see that the clock runs, then replay this"
              .formatted(day, entry.where().topic()));
    }
  }

  private void begin(LocalDate day, long timestamp) {
    days.begin(day);
    tasks.begin(day, timestamp);
    output.begin(day, timestamp);
    for (JournalEntry entry : held.take(day)) {
      tasks.apply(entry, decoder.deserialize(TrackerStores.HELD, entry.bytes()).event(), day);
    }
  }

  @Override
  public void close() {
    if (context != null) {
      meters.gone(context.taskId().partition());
    }
  }
}
