package io.duban.cli.deadletters;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.deadletters.DeadLetterReader;
import io.duban.office.deadletters.LetterFilter;
import io.duban.office.deadletters.RefusedRecord;
import io.duban.office.deadletters.RefusedRecordJson;
import io.duban.office.json.RecordJson;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dead-letters",
    subcommands = {DeadLettersReplayCommand.class, DeadLettersSkipCommand.class},
    description = "Show what was refused: why, where it came from, and what it was.",
    footer = {
      "  duban dead-letters",
      "  duban dead-letters --reason unit_not_assigned",
      "  duban dead-letters --follow --format jsonl",
      "  duban dead-letters replay --reason unknown_task",
      "  duban dead-letters skip duban.progress.v1.shang-wu-ju/0/4711"
    })
public final class DeadLettersCommand implements Callable<Integer> {
  static final String MINUTE = "uuuu-MM-dd HH:mm";

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Mixin private LetterFilterOptions options;

  @Option(names = "--follow", description = "Go on and show what is refused, until Ctrl-C.")
  private boolean follow;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    ZoneId zone = cluster.zone();
    LetterFilter filter = options.filter(zone);
    Output out = output.open();
    Listing<RefusedRecord> listing = listing(out, zone);
    try (DeadLetterReader reader = new DeadLetterReader(cluster)) {
      List<RefusedRecord> letters = reader.all().stream().filter(filter::takes).toList();
      if (follow) {
        Predicate<RefusedRecord> sink = out.stream(listing, letters);
        if (letters.stream().allMatch(sink)) {
          reader.follow(letter -> !filter.takes(letter) || sink.test(letter));
        }
      } else {
        out.show(listing, letters);
      }
      return ExitCode.DONE;
    }
  }

  private static Listing<RefusedRecord> listing(Output out, ZoneId zone) {
    DateTimeFormatter minute = DateTimeFormatter.ofPattern(MINUTE).withZone(zone);
    return new Listing<RefusedRecord>(letter -> RecordJson.line(RefusedRecordJson.of(letter)))
        .column("time", letter -> minute.format(letter.time()))
        .cut("reason", letter -> out.labels().words().reason(letter.reason()))
        .column("origin", RefusedRecord::origin)
        .cut("key", RefusedRecord::key)
        .wrapped("detail", RefusedRecord::detail);
  }
}
