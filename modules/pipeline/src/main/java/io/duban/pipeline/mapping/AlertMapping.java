package io.duban.pipeline.mapping;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Keys;
import io.duban.contracts.Light;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.bulletin.AlertNews;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Changes of alerts as events. */
public final class AlertMapping {
  private AlertMapping() {}

  public static String key(Task task, io.duban.rules.alert.AlertChange change) {
    return Keys.alert(task.id(), change.key().rule(), change.key().unit());
  }

  public static Alert event(Task task, io.duban.rules.alert.AlertChange change, String policy) {
    return Alert.newBuilder()
        .setTask(task.id())
        .setRule(change.key().rule())
        .setUnit(change.key().unit())
        .setSequence(change.sequence())
        .setChange(AlertChange.valueOf(change.kind().name()))
        .setLight(light(change.severity()))
        .setDay(change.day())
        .setSince(change.since())
        .setParameters(new TreeMap<>(change.parameters()))
        .setEvidence(change.evidence())
        .setTitle(task.title())
        .setUnits(units(task, change.key().unit()))
        .setAccountable(AlertNews.of(task, change).map(AlertNews::unit).orElse(""))
        .setPolicy(policy)
        .setAcknowledgedBy(change.marks().acknowledgedBy())
        .setAcknowledgedOn(change.marks().acknowledgedOn())
        .setSilencedUntil(change.marks().silencedUntil())
        .build();
  }

  /** A change as an event tells it, without what the event does not carry of its task. */
  public static io.duban.rules.alert.AlertChange change(Alert event) {
    return new io.duban.rules.alert.AlertChange(
        new AlertKey(event.getRule(), event.getUnit()),
        event.getSequence(),
        io.duban.rules.alert.AlertChange.Kind.valueOf(event.getChange().name()),
        event.getLight() == Light.GREY ? null : Severity.valueOf(event.getLight().name()),
        event.getDay(),
        event.getSince(),
        event.getParameters(),
        event.getEvidence());
  }

  static Light light(Severity light) {
    return light == null ? Light.GREY : Light.valueOf(light.name());
  }

  private static List<String> units(Task task, String unit) {
    if (!unit.isEmpty()) {
      return task.assignmentOf(unit).map(Assignment::unitName).stream().toList();
    }
    return Stream.concat(task.consolidating().stream(), task.assignments().stream())
        .map(Assignment::unitName)
        .distinct()
        .toList();
  }
}
