package io.duban.pipeline.rollup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Tick;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.days.DatedQueue;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.BulletinCut;
import io.duban.rules.bulletin.UnitStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Policy policy;
  private final BulletinCut bulletins;
  private final EncodedDeserializer decoder;
  private final int partitions;

  private ProcessorContext<Object, Object> context;
  private DayBarrier days;
  private DatedQueue<HeldRow> held;
  private DatedQueue<Cut> dueCuts;
  private KeyValueStore<String, Cut> cuts;
  private KeyValueStore<String, UnitStanding> standings;
  private Rows rows;

  public RollupProcessor(Policy policy, EncodedDeserializer decoder, int partitions) {
    this.policy = policy;
    this.bulletins = new BulletinCut(policy);
    this.decoder = decoder;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    days = new DayBarrier(context.getStateStore(RollupStores.DAYS), partitions);
    held = new DatedQueue<>(context.getStateStore(RollupStores.HELD));
    dueCuts = new DatedQueue<>(context.getStateStore(RollupStores.DUE_CUTS));
    cuts = context.getStateStore(RollupStores.CUTS);
    standings = context.getStateStore(RollupStores.STANDINGS);
    rows = new Rows(context.getStateStore(RollupStores.ROWS), decoder);
  }

  @Override
  public void process(Record<String, Encoded> record) {
    int origin =
        Integer.parseInt(new String(record.headers().lastHeader(Headers.ORIGIN).value(), UTF_8));
    if (record.value().event() instanceof Tick tick) {
      days.arrived(origin, tick.getDay()).forEach(day -> begin(day, record.timestamp()));
      return;
    }
    LocalDate sent = days.of(origin);
    LocalDate today = days.current();
    if (sent != null && (today == null || sent.isAfter(today))) {
      long offset = context.recordMetadata().orElseThrow().offset();
      held.add(sent, offset, new HeldRow(record.value().bytes(), record.timestamp()));
    } else {
      add(record.value().bytes(), record.timestamp());
    }
  }

  private void begin(LocalDate day, long timestamp) {
    days.begin(day);
    for (KeyValue<String, Cut> due : dueCuts.take(day)) {
      cut(due.key, due.value, day, timestamp);
    }
    for (KeyValue<String, HeldRow> row : held.take(day)) {
      add(row.value.row(), row.value.timestamp());
    }
  }

  private void cut(String name, Cut due, LocalDate day, long timestamp) {
    List<TaskQuarter> known = rows.of(due.region(), due.quarter());
    // A task that falls due later put an entry of its own on the later day.
    if (cuts.get(name) != null || known.stream().anyMatch(row -> cutDay(row).isAfter(day))) {
      return;
    }
    Bulletin bulletin = bulletins.cut(due.region(), due.quarter(), day, known);
    cuts.put(name, new Cut(due.region(), due.quarter(), day));
    context.forward(
        new Record<>(BulletinMapping.key(bulletin), BulletinMapping.event(bulletin), timestamp),
        Nodes.BULLETINS);
  }

  private void add(byte[] encoded, long timestamp) {
    TaskQuarter row = rows.decode(encoded);
    TaskQuarter before = rows.replace(row, encoded);
    changedStandings(before, row).forEach((unit, standing) -> publish(row, standing, timestamp));
    scheduleCut(row);
  }

  private Map<String, UnitStanding> changedStandings(TaskQuarter before, TaskQuarter row) {
    Map<String, UnitStanding> changed = new TreeMap<>();
    if (before != null) {
      for (UnitReporting part : before.reporting()) {
        changed.put(part.unit(), standing(changed, row, part).without(before, part));
      }
    }
    for (UnitReporting part : row.reporting()) {
      changed.put(part.unit(), standing(changed, row, part).with(row, part));
    }
    return changed;
  }

  private UnitStanding standing(
      Map<String, UnitStanding> changed, TaskQuarter row, UnitReporting part) {
    UnitStanding known = changed.get(part.unit());
    if (known == null) {
      known = standings.get(key(row, part.unit()));
    }
    return known == null ? UnitStanding.none(part.unit(), part.unitName()) : known;
  }

  private void publish(TaskQuarter row, UnitStanding standing, long timestamp) {
    String key = key(row, standing.unit());
    standings.put(key, standing);
    context.forward(
        new Record<>(
            key,
            BulletinMapping.event(
                row.task().region(), row.quarter(), standing, standing.score(policy)),
            timestamp),
        Nodes.UNIT_QUARTERS);
  }

  private void scheduleCut(TaskQuarter row) {
    String name = row.task().region() + "|" + row.quarter();
    if (cuts.get(name) == null) {
      LocalDate day = cutDay(row);
      dueCuts.add(day, name, new Cut(row.task().region(), row.quarter(), day));
    }
  }

  private LocalDate cutDay(TaskQuarter row) {
    return row.due().plusDays(policy.graceDays());
  }

  private static String key(TaskQuarter row, String unit) {
    return "%s-%d|%s|%s".formatted(row.task().region(), row.task().year(), unit, row.quarter());
  }
}
