package io.duban.pipeline.rollup;

import io.duban.contracts.Keys;
import io.duban.pipeline.days.DatedQueue;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.bulletin.BulletinCut;
import io.duban.rules.bulletin.Restatement;
import io.duban.rules.policy.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which bulletins are out, which are to be cut, and what they said. */
final class Bulletins {
  private final Policies policies;
  private final BulletinCut bulletinCut;
  private final Rows rows;
  private final Rows published;
  private final DatedQueue<Cut> due;
  private final KeyValueStore<String, Cut> done;

  Bulletins(ProcessorContext<?, ?> context, Policies policies, Rows rows, Rows published) {
    this.policies = policies;
    this.bulletinCut = new BulletinCut(policies);
    this.rows = rows;
    this.published = published;
    this.due = new DatedQueue<>(context.getStateStore(RollupStores.DUE_CUTS));
    this.done = context.getStateStore(RollupStores.CUTS);
  }

  void schedule(TaskQuarter row) {
    String name = Keys.bulletin(row.task().region(), row.quarter().toString());
    if (done.get(name) == null) {
      LocalDate day = cutDay(row);
      due.add(day, name, new Cut(row.task().region(), row.quarter(), day));
    }
  }

  /** The bulletins whose day has come. */
  List<Bulletin> cut(LocalDate day) {
    List<Bulletin> bulletins = new ArrayList<>();
    for (KeyValue<String, Cut> one : due.take(day)) {
      List<TaskQuarter> known = rows.of(one.value.region(), one.value.quarter());
      // A task that falls due later put an entry of its own on the later day.
      if (done.get(one.key) == null && known.stream().noneMatch(row -> cutDay(row).isAfter(day))) {
        bulletins.add(cut(one.value, day, known));
        done.put(one.key, new Cut(one.value.region(), one.value.quarter(), day));
      }
    }
    return bulletins;
  }

  private Bulletin cut(Cut one, LocalDate day, List<TaskQuarter> known) {
    List<Restatement> restated =
        Restatement.between(published.of(one.region()), rows.of(one.region()));
    restated.forEach(restatement -> published.copy(restatement.after(), rows));
    known.forEach(row -> published.copy(row, rows));
    return bulletinCut.cut(one.region(), one.quarter(), day, known, restated);
  }

  private LocalDate cutDay(TaskQuarter row) {
    return policies.of(row.task().region()).cut(row.due());
  }
}
