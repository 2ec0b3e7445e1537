package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Json;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.reading.Decoder;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.contracts.Topics;
import io.duban.office.json.EventJson;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "Show the plans units have submitted, and what the office said to them.")
public final class PlanListCommand implements Callable<Integer> {
  @Option(names = "--task", paramLabel = "TASK", description = "Only those of a task.")
  private String task;

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  private record Line(ProgressReported report, String answer) {}

  @Override
  public Integer call() {
    Output out = output.open();
    try (TopicReader reader = new TopicReader(connection.connection())) {
      Map<String, String> answers = answers(reader);
      Decoder<ProgressReported> decoder = reader.decoder(ProgressReported.class);
      Map<String, Line> lines = new LinkedHashMap<>();
      reader.records(Topics.JOURNAL).stream()
          .filter(record -> record.headers().lastHeader(Headers.UNIT) != null)
          .flatMap(record -> decoder.decode(record).stream())
          .filter(report -> report.getPlan() != null)
          .filter(report -> task == null || report.getTask().equals(task))
          .forEach(report -> lines.put(report.getEventId(), line(report, answers)));
      out.show(listing(out), List.copyOf(lines.values()));
    }
    return ExitCode.DONE;
  }

  private static Line line(ProgressReported report, Map<String, String> answers) {
    return new Line(report, answers.getOrDefault(report.getEventId(), "PLAN_SUBMITTED"));
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

  private static Listing<Line> listing(Output out) {
    return new Listing<Line>(PlanListCommand::json)
        .column("plan", line -> line.report().getEventId())
        .column("task", line -> line.report().getTask())
        .column("unit", line -> line.report().getUnit())
        .column("state", line -> out.labels().words().directive(line.answer()))
        .wrapped("milestones", line -> milestones(line.report()));
  }

  private static String milestones(ProgressReported report) {
    return String.join(
        " ",
        report.getPlan().getMilestones().stream()
            .map(milestone -> milestone.getDate() + "=" + milestone.getPercent() + "%")
            .toList());
  }

  private static String json(Line line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("plan", line.report().getEventId());
    fields.put("task", line.report().getTask());
    fields.put("unit", line.report().getUnit());
    fields.put("state", line.answer());
    fields.put("content", Json.node(EventJson.line(line.report().getPlan())));
    return Json.line(fields);
  }
}
