package io.duban.cli.notice;

import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.notices.NoticeReading;
import io.duban.notices.register.DraftedUnit;
import io.duban.notices.register.RegisterDraft;
import io.duban.notices.register.RegisterFile;
import io.duban.notices.register.UnitRegister;
import io.duban.office.json.RecordJson;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "draft",
    description = {
      "Draft a unit register from what notices name; publish nothing, ask no cluster.",
      "A person then joins aliases, lists the members of collectives and gives the file to"
          + " 'notice import --units'."
    },
    footer = {
      "  duban units draft plan-2026.txt",
      "  duban units draft plan-2025.txt plan-2026.txt --out register.xlsx",
      "  duban units draft plan-2027.txt --units register.xlsx --out register-2027.xlsx"
    })
public final class UnitsDraftCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Notices, one or more.")
  private List<Path> files;

  @Mixin private OverrideOptions overrides;
  @Mixin private OutputOptions output;

  @Option(
      names = "--units",
      paramLabel = "REGISTER",
      description = "Keep the entries of this register and add what it lacks.")
  private Path units;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it here, as .xlsx or .csv. Default: show it.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (file != null) {
      NoticeFile.mustBeNew(file);
    }
    UnitRegister known = units == null ? new UnitRegister(List.of()) : UnitRegister.read(units);
    List<DraftedUnit> entries = RegisterDraft.of(read(), known);
    Output out = output.open();
    if (file == null) {
      out.show(listing(), entries);
    } else {
      new RegisterFile(out.labels().locale()).write(file, entries);
      long toCheck = entries.stream().filter(entry -> !entry.suspected().isEmpty()).count();
      long collectives = entries.stream().filter(entry -> entry.unit().isCollective()).count();
      out.remark(out.labels().text("units.drafted", file, entries.size(), toCheck, collectives));
    }
    return ExitCode.DONE;
  }

  private List<NoticeReading> read() throws IOException {
    List<NoticeReading> readings = new ArrayList<>();
    for (Path notice : files) {
      readings.addAll(NoticeFile.read(notice, overrides.overrides()));
    }
    return readings;
  }

  private static Listing<DraftedUnit> listing() {
    return new Listing<DraftedUnit>(UnitsDraftCommand::json)
        .column("unit", entry -> entry.unit().unit().id())
        .cut("name", entry -> entry.unit().unit().name())
        .cut("aliases", entry -> String.join(" ", entry.unit().unit().aliases()))
        .column("type", entry -> entry.unit().unit().type())
        .cut("suspected", entry -> String.join(" ", entry.suspected()));
  }

  private record UnitJson(
      String id,
      String name,
      List<String> aliases,
      String type,
      List<String> groups,
      LocalDate validFrom,
      LocalDate validTo,
      List<String> suspected) {}

  private static String json(DraftedUnit entry) {
    Unit unit = entry.unit().unit();
    return RecordJson.line(
        new UnitJson(
            unit.id(),
            unit.name(),
            unit.aliases(),
            unit.type(),
            unit.groups(),
            unit.validFrom(),
            entry.unit().validTo(),
            entry.suspected()));
  }
}
