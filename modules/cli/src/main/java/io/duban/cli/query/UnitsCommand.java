package io.duban.cli.query;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.connection.Freshness;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.notice.UnitsDraftCommand;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.json.EventJson;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "units",
    description = "Show the unit register: ids to report with, and names.",
    subcommands = UnitsDraftCommand.class,
    footer = {"  duban units", "  duban units 教育", "  duban units draft plan-2026.txt"})
public final class UnitsCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "Only units whose id or names contain this.")
  private String text = "";

  @Override
  public Integer call() {
    Output out = output.open();
    Connection cluster = connection.connection();
    try (TopicReader reader = new TopicReader(cluster)) {
      List<Unit> units =
          reader.latest(Topics.UNITS, Unit.class).stream()
              .filter(this::isAsked)
              .sorted(Comparator.comparing(Unit::getId))
              .toList();
      out.show(listing(), units);
      Freshness.tell(cluster, out);
      return ExitCode.DONE;
    }
  }

  private boolean isAsked(Unit unit) {
    return unit.getId().contains(text)
        || unit.getName().contains(text)
        || unit.getAliases().stream().anyMatch(alias -> alias.contains(text));
  }

  private static Listing<Unit> listing() {
    return new Listing<Unit>(EventJson::line)
        .column("unit", Unit::getId)
        .cut("name", Unit::getName)
        .cut("aliases", unit -> String.join(" ", unit.getAliases()))
        .column("type", Unit::getType);
  }
}
