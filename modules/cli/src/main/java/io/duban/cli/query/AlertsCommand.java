package io.duban.cli.query;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.connection.Freshness;
import io.duban.cli.directive.AcknowledgeCommand;
import io.duban.cli.directive.SilenceCommand;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.Paint;
import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.Light;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.Decoder;
import io.duban.office.cluster.TopicReader;
import io.duban.office.json.EventJson;
import io.duban.office.papers.AlertSentences;
import io.duban.office.papers.DigestText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "alerts",
    subcommands = {AcknowledgeCommand.class, SilenceCommand.class},
    description = "Show what must be seen: every change of every alert, or those that are open.",
    footer = {
      "  duban alerts --open --light red",
      "  duban alerts --follow",
      "  duban alerts --digest --unit shi-nong-ju",
      "  duban alerts silence --task linhe-2026/012 --rule STALLED --until 2026-05-31 --reason 汛期",
      "  duban alerts --task linhe-2026/012 --format json"
    })
public final class AlertsCommand implements Callable<Integer> {
  private static final Comparator<Alert> BY_DAY =
      Comparator.comparing(Alert::getDay)
          .thenComparing(Alert::getTask)
          .thenComparing(Alert::getRule)
          .thenComparing(Alert::getUnit)
          .thenComparing(Alert::getSequence);

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Option(names = "--open", description = "Only alerts that are open now, each as it stands.")
  private boolean open;

  @Option(
      names = "--digest",
      description = "What changed of each unit's alerts, one line per unit and day.")
  private boolean digest;

  @Option(names = "--follow", description = "Go on and show what happens, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--silenced",
      description = "With --open and --follow: also what the office has silenced.")
  private boolean silenced;

  @Option(
      names = "--light",
      paramLabel = "LIGHT",
      split = ",",
      description = "Only these lights: red, yellow, green, grey, blue.")
  private List<Light> lights = List.of();

  @Option(names = "--unit", paramLabel = "UNIT", description = "Only those of a unit: id or name.")
  private String unit;

  @Option(names = "--task", paramLabel = "TASK", description = "Only those of a task.")
  private String task;

  @Override
  public Integer call() {
    if (open && follow) {
      throw CommandException.usage("--open and --follow exclude each other. Leave one out.");
    }
    if (digest && (open || follow || task != null || !lights.isEmpty())) {
      throw CommandException.usage(
          "--digest tells of units and days; of the filters only --unit goes with it.");
    }
    if (silenced && !open && !follow) {
      throw CommandException.usage(
          "--silenced goes with --open or --follow; every change is shown without them.");
    }
    Output out = output.open();
    if (digest) {
      return digests(out);
    }
    Listing<Alert> listing = listing(out);
    Connection cluster = connection.connection();
    try (TopicReader reader = new TopicReader(cluster)) {
      if (open) {
        showOpen(out, listing, asked(reader.latest(Topics.OPEN_ALERTS, Alert.class)));
        Freshness.tell(cluster, out);
        return ExitCode.DONE;
      }
      List<Alert> shown = asked(reader.events(Topics.ALERTS, Alert.class));
      if (follow) {
        follow(reader, out.stream(listing, shown), shown);
      } else {
        out.show(listing, shown);
        Freshness.tell(cluster, out);
      }
      return ExitCode.DONE;
    }
  }

  private List<Alert> asked(List<Alert> alerts) {
    return alerts.stream().filter(this::isAsked).sorted(BY_DAY).toList();
  }

  private void showOpen(Output out, Listing<Alert> listing, List<Alert> alerts) {
    LocalDate today = LocalDate.now(connection.connection().zone());
    List<Alert> shown =
        alerts.stream().filter(alert -> silenced || !isSilent(alert, today)).toList();
    out.show(listing, shown);
    if (shown.size() < alerts.size()) {
      out.remark(out.labels().text("alerts.silenced", alerts.size() - shown.size()));
    }
  }

  /** An alert to which nothing happened keeps the day on which its silence was over. */
  private static boolean isSilent(Alert alert, LocalDate today) {
    return alert.getSilencedUntil() != null && !alert.getSilencedUntil().isBefore(today);
  }

  private int digests(Output out) {
    DigestText text = DigestText.of(out.labels().locale());
    Listing<AlertDigest> listing =
        new Listing<AlertDigest>(EventJson::line)
            .column("day", AlertDigest::getDay)
            .column("name", AlertDigest::getUnitName)
            .wrapped("alert", text::sentence);
    try (TopicReader reader = new TopicReader(connection.connection())) {
      List<AlertDigest> digests = reader.events(Topics.ALERT_DIGESTS, AlertDigest.class);
      out.show(
          listing,
          digests.stream()
              .filter(one -> unit == null || ofUnit(one))
              .sorted(Comparator.comparing(AlertDigest::getDay).thenComparing(AlertDigest::getUnit))
              .toList());
      return ExitCode.DONE;
    }
  }

  private boolean ofUnit(AlertDigest one) {
    return one.getUnit().equals(unit) || one.getUnitName().contains(unit);
  }

  private void follow(TopicReader reader, Predicate<Alert> sink, List<Alert> known) {
    if (!known.stream().filter(this::isTold).allMatch(sink)) {
      return;
    }
    Decoder<Alert> decoder = reader.decoder(Alert.class);
    reader.follow(
        record ->
            decoder
                .decode(record)
                .filter(this::isAsked)
                .filter(this::isTold)
                .map(sink::test)
                .orElse(true));
  }

  /** What is silenced is told when the silence ends. */
  private boolean isTold(Alert alert) {
    return silenced
        || alert.getSilencedUntil() == null
        || alert.getChange() == AlertChange.SILENCED;
  }

  private boolean isAsked(Alert alert) {
    return (lights.isEmpty() || lights.contains(alert.getLight()))
        && (task == null || alert.getTask().equals(task))
        && (unit == null
            || alert.getUnit().equals(unit)
            || alert.getUnits().stream().anyMatch(name -> name.contains(unit)));
  }

  private static Listing<Alert> listing(Output out) {
    AlertSentences sentences = AlertSentences.of(out.labels().locale());
    return new Listing<Alert>(EventJson::line)
        .column("day", Alert::getDay)
        .column("task", Alert::getTask)
        .column(
            "light",
            alert -> out.labels().words().light(alert.getLight()),
            alert -> Paint.of(alert.getLight()))
        .wrapped("alert", sentences::sentence);
  }
}
