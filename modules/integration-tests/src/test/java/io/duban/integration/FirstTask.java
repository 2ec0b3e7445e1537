package io.duban.integration;

import static io.duban.integration.cluster.Calendar.morning;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Sender;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.policy.Policy;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.time.LocalDate;
import java.util.List;

/** What there is before a unit reports for the first time: a pipeline, today, and its task. */
final class FirstTask {
  static final String UNIT = "gxj";
  static final String ID = "linhe-2026/009";

  private FirstTask() {}

  static void assign(Cluster cluster, Calendar calendar, Sender sender, Arrivals arrivals)
      throws Exception {
    LocalDate today = LocalDate.now(Policy.DEFAULT.zone());
    cluster.createUnitTopics(List.of(UNIT));
    cluster.startPipeline();
    calendar.begin(today);
    arrivals.await(
        sender.send(
            List.of(
                new Defined(
                    Tasks.task(ID).lead(UNIT).target(Targets.cumulative("m1", 25)).build(),
                    morning(today)))));
  }
}
