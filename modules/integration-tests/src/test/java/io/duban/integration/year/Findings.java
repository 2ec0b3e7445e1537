package io.duban.integration.year;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Alert;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitQuarter;
import io.duban.integration.cluster.Deployment;
import io.duban.integration.cluster.Reading;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.testing.History;
import io.duban.rules.testing.History.AlertAt;
import io.duban.rules.testing.History.AlertDay;
import io.duban.rules.testing.History.TaskAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * All that comes of a year.
 *
 * @param taskQuarters the last row of each task and quarter
 * @param alerts every change of each alert, in order
 * @param openAlerts the alerts that are open in the end
 * @param unitQuarters the last standing of each unit and quarter
 * @param bulletins all that were cut of each quarter; one, if all is well
 * @param refusals reasons by event id of the report or directive; bytes that are no event have none
 */
public record Findings(
    Map<String, TaskQuarter> taskQuarters,
    Map<String, List<Alert>> alerts,
    Map<String, Alert> openAlerts,
    Map<String, UnitQuarter> unitQuarters,
    Map<String, List<Bulletin>> bulletins,
    Map<String, List<String>> refusals) {
  private static final Set<String> NO_EVENTS =
      Set.of(ReasonCode.UNDECODABLE.name(), ReasonCode.UNKNOWN_SCHEMA.name());

  /** What a reader of committed records finds on a cluster. */
  public static Findings readFrom(Deployment cluster) {
    return new Findings(
        latest(Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class)),
        new TreeMap<>(Reading.byKey(cluster, Topics.ALERTS, Alert.class)),
        latest(Reading.byKey(cluster, Topics.OPEN_ALERTS, Alert.class)),
        latest(Reading.byKey(cluster, Topics.UNIT_QUARTERS, UnitQuarter.class)),
        new TreeMap<>(Reading.byKey(cluster, Topics.BULLETINS, Bulletin.class)),
        refusals(cluster));
  }

  Map<String, TaskQuarter> withoutRevisions() {
    Map<String, TaskQuarter> rows = new TreeMap<>();
    taskQuarters.forEach(
        (key, row) -> rows.put(key, TaskQuarter.newBuilder(row).setRevision(0).build()));
    return rows;
  }

  NavigableMap<AlertDay, AlertAt> alertDays() {
    return History.alertDays(
        alerts.values().stream().flatMap(List::stream).map(Findings::alert).toList());
  }

  private static TaskAlert alert(Alert event) {
    return new TaskAlert(
        event.getTask(),
        new AlertChange(
            new AlertKey(event.getRule(), event.getUnit()),
            event.getSequence(),
            AlertChange.Kind.valueOf(event.getChange().name()),
            Severity.valueOf(event.getLight().name()),
            event.getDay(),
            event.getSince(),
            event.getParameters(),
            event.getEvidence()));
  }

  private static <T> Map<String, T> latest(Map<String, List<T>> byKey) {
    return byKey.entrySet().stream()
        .filter(entry -> last(entry.getValue()) != null)
        .collect(
            toMap(Map.Entry::getKey, entry -> last(entry.getValue()), (a, b) -> b, TreeMap::new));
  }

  private static <T> T last(List<T> values) {
    return values.get(values.size() - 1);
  }

  private static Map<String, List<String>> refusals(Deployment cluster) {
    Map<String, List<String>> reasons = new TreeMap<>();
    try (AvroDeserializer<SpecificRecordBase> deserializer =
        new AvroDeserializer<>(
            cluster.registry(), Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false)) {
      for (ConsumerRecord<String, byte[]> letter : Reading.all(cluster, Topics.DEAD_LETTERS)) {
        String reason = new String(letter.headers().lastHeader(Headers.REASON).value(), UTF_8);
        if (!NO_EVENTS.contains(reason)) {
          String event =
              deserializer.deserialize(letter.topic(), letter.value()).get("eventId").toString();
          reasons.computeIfAbsent(event, any -> new ArrayList<>()).add(reason);
        }
      }
    }
    return reasons;
  }
}
