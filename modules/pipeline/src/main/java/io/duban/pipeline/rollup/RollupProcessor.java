package io.duban.pipeline.rollup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Alert;
import io.duban.contracts.Headers;
import io.duban.contracts.Keys;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitQuarter;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.days.DatedQueue;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.deadletter.StoppedException;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.pipeline.mapping.DigestMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.position.ReadPosition;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.UnitTally;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds up settled rows. A bulletin is cut when its day has begun in every tracker; rows from a
 * tracker that is already a day ahead are held back, so that the cut is the same everywhere.
 */
public final class RollupProcessor implements Processor<String, Encoded, Object, Object> {
  /** Last day whose bulletins and digests are out, although the rows are added up again. */
  public static final String MUTED_THROUGH = "muted-through";

  private final Policies policies;
  private final EncodedDeserializer decoder;
  private final int partitions;
  private final PipelineMeters meters;
  private final Stoppages stoppages;

  private ProcessorContext<Object, Object> context;
  private ReadPosition position;
  private KeyValueStore<String, Long> remembered;
  private DayBarrier days;
  private DatedQueue<HeldRow> held;
  private Bulletins bulletins;
  private AlertDigests digests;
  private KeyValueStore<String, UnitTally> tallies;
  private Rows rows;

  public RollupProcessor(
      Policies policies,
      EncodedDeserializer decoder,
      int partitions,
      PipelineMeters meters,
      Stoppages stoppages) {
    this.meters = meters;
    this.stoppages = stoppages;
    this.policies = policies;
    this.decoder = decoder;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    position = new ReadPosition(context, RollupStores.POSITION);
    remembered = context.getStateStore(RollupStores.DAYS);
    days = new DayBarrier(remembered, partitions);
    held = new DatedQueue<>(context.getStateStore(RollupStores.HELD));
    tallies = context.getStateStore(RollupStores.STANDINGS);
    rows = new Rows(context.getStateStore(RollupStores.ROWS), decoder);
    Rows published = new Rows(context.getStateStore(RollupStores.PUBLISHED), decoder);
    bulletins = new Bulletins(context, policies, rows, published);
    digests = new AlertDigests(context);
  }

  @Override
  public void process(Record<String, Encoded> record) {
    position.advance();
    int origin =
        Integer.parseInt(new String(record.headers().lastHeader(Headers.ORIGIN).value(), UTF_8));
    if (record.value().event() instanceof Tick tick) {
      days.arrived(origin, tick.getDay()).forEach(day -> begin(day, record.timestamp()));
      return;
    }
    long offset = context.recordMetadata().orElseThrow().offset();
    HeldRow row = new HeldRow(record.value().bytes(), record.timestamp());
    inHand(offset, row, () -> heed(origin, offset, row, record.value().event()));
  }

  private void heed(int origin, long offset, HeldRow row, SpecificRecord event) {
    LocalDate sent = days.of(origin);
    LocalDate today = days.current();
    if (sent != null && (today == null || sent.isAfter(today))) {
      held.add(sent, offset, row);
    } else {
      add(event, row.row(), row.timestamp());
    }
  }

  /**
   * What was held is handled long after it was read; should it stop a thread, it is found by this.
   */
  private void inHand(long offset, HeldRow row, Runnable work) {
    Source place = new Source(Topics.SETTLED_ROWS.name(), context.taskId().partition(), offset);
    Optional<String> refusal = stoppages.refusal(place);
    if (refusal.isPresent()) {
      setAside(row, place, refusal.get());
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      throw StoppedException.naming(place, e);
    }
  }

  private void setAside(HeldRow row, Source place, String detail) {
    DeadLetter letter =
        new DeadLetter(
            null, row.row(), row.timestamp(), place, ReasonCode.PROCESSING_FAILED, detail);
    context.forward(letter.toRecord(), Nodes.ROLLUP_DEAD_LETTERS);
    meters.refused(letter.reason());
  }

  private void begin(LocalDate day, long timestamp) {
    days.begin(day);
    publish(digests.take(), bulletins.cut(day), day, timestamp);
    for (KeyValue<String, HeldRow> waited : held.take(day)) {
      HeldRow row = waited.value;
      inHand(Long.parseLong(waited.key), row, () -> add(row));
    }
  }

  private void publish(
      List<AlertDigest> digested, List<Bulletin> cut, LocalDate day, long timestamp) {
    Long muted = remembered.get(MUTED_THROUGH);
    if (muted != null && day.toEpochDay() <= muted) {
      return;
    }
    for (AlertDigest digest : digested) {
      forward(
          DigestMapping.key(digest), DigestMapping.event(digest), timestamp, Nodes.ALERT_DIGESTS);
    }
    for (Bulletin bulletin : cut) {
      forward(
          BulletinMapping.key(bulletin),
          BulletinMapping.event(bulletin),
          timestamp,
          Nodes.BULLETINS);
    }
  }

  private void add(HeldRow row) {
    add(decoder.deserialize(RollupStores.HELD, row.row()).event(), row.row(), row.timestamp());
  }

  private void add(SpecificRecord event, byte[] encoded, long timestamp) {
    if (event instanceof Alert alert) {
      DigestMapping.news(alert).ifPresent(digests::add);
    } else {
      add(RowMapping.row((io.duban.contracts.TaskQuarter) event), encoded, timestamp);
    }
  }

  private void add(TaskQuarter row, byte[] encoded, long timestamp) {
    TaskQuarter before = rows.replace(row, encoded);
    changedTallies(before, row).forEach((unit, tally) -> publish(row, tally, timestamp));
    bulletins.schedule(row);
  }

  private Map<String, UnitTally> changedTallies(TaskQuarter before, TaskQuarter row) {
    Map<String, UnitTally> changed = new TreeMap<>();
    if (before != null) {
      for (UnitReporting part : before.reporting()) {
        changed.put(part.unit(), tally(changed, row, part).without(before, part));
      }
    }
    for (UnitReporting part : row.reporting()) {
      changed.put(part.unit(), tally(changed, row, part).with(row, part));
    }
    return changed;
  }

  private UnitTally tally(Map<String, UnitTally> changed, TaskQuarter row, UnitReporting part) {
    UnitTally known = changed.get(part.unit());
    if (known == null) {
      known = tallies.get(key(row, part.unit()));
    }
    return known == null ? UnitTally.none(part.unit(), part.unitName()) : known;
  }

  private void publish(TaskQuarter row, UnitTally tally, long timestamp) {
    String key = key(row, tally.unit());
    Policy policy = policies.of(row.task().region()).judging(row.due(), row.version().day());
    tallies.put(key, tally);
    UnitQuarter event =
        BulletinMapping.event(row.task().region(), row.quarter(), tally, tally.score(policy));
    forward(key, event, timestamp, Nodes.UNIT_QUARTERS);
  }

  private void forward(String key, Object event, long timestamp, String node) {
    context.forward(new Record<>(key, event, timestamp), node);
  }

  private static String key(TaskQuarter row, String unit) {
    return Keys.unitQuarter(row.task().region(), row.task().year(), unit, row.quarter().toString());
  }
}
