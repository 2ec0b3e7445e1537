package io.duban.office.decisions;

import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.contracts.Topics;
import io.duban.office.cluster.TopicReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A plan that a unit has submitted.
 *
 * @param state kind of the directive by which the office answered, or {@link #SUBMITTED}
 */
public record PlanSubmission(ProgressReported report, String state) {
  public static final String SUBMITTED = "PLAN_SUBMITTED";

  /** All plans there are, in the order they came. */
  public static List<PlanSubmission> all(TopicReader reader) {
    Map<String, String> answers = answers(reader);
    List<ConsumerRecord<byte[], byte[]>> ofUnits =
        reader.records(Topics.JOURNAL).stream()
            .filter(record -> record.headers().lastHeader(Headers.UNIT) != null)
            .toList();
    Map<String, PlanSubmission> plans = new LinkedHashMap<>();
    reader.decoder(ProgressReported.class).decodeAll(ofUnits).stream()
        .filter(report -> report.getPlan() != null)
        .forEach(
            report ->
                plans.put(
                    report.getEventId(),
                    new PlanSubmission(
                        report, answers.getOrDefault(report.getEventId(), SUBMITTED))));
    return List.copyOf(plans.values());
  }

  /** The last word on each plan, by its event id. */
  private static Map<String, String> answers(TopicReader reader) {
    Map<String, String> answers = new HashMap<>();
    reader.latest(Topics.RULINGS, Ruling.class).stream()
        .filter(ruling -> ruling.getStanding() == RulingStanding.IN_FORCE)
        .sorted(Comparator.comparing(Ruling::getAt))
        .map(Ruling::getDirective)
        .filter(
            directive ->
                directive.getKind() == DirectiveKind.PLAN_APPROVED
                    || directive.getKind() == DirectiveKind.PLAN_RETURNED)
        .forEach(directive -> answers.put(directive.getPlan(), directive.getKind().name()));
    return answers;
  }
}
