package io.duban.cli.deadletters;

import io.duban.cli.connection.Connection;
import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.reading.QuietDecoder;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Topics;
import io.duban.rules.policy.Policy;
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
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Policy.DEFAULT.zone());

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Mixin private LetterFilter filter;

  @Option(names = "--follow", description = "Go on and show what is refused, until Ctrl-C.")
  private boolean follow;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    Output out = output.open();
    Listing<RefusedRecord> listing = listing(out);
    try (TopicReader reader = new TopicReader(cluster);
        QuietDecoder decoder = new QuietDecoder(cluster)) {
      List<RefusedRecord> letters =
          reader.records(Topics.DEAD_LETTERS).stream()
              .map(letter -> RefusedRecord.of(letter, decoder))
              .filter(filter::takes)
              .toList();
      if (follow) {
        follow(reader, decoder, out.stream(listing, letters), letters);
      } else {
        out.show(listing, letters);
      }
      return ExitCode.DONE;
    }
  }

  private void follow(
      TopicReader reader,
      QuietDecoder decoder,
      Predicate<RefusedRecord> sink,
      List<RefusedRecord> known) {
    if (known.stream().allMatch(sink)) {
      reader.follow(
          record -> {
            RefusedRecord letter = RefusedRecord.of(record, decoder);
            return !filter.takes(letter) || sink.test(letter);
          });
    }
  }

  private static Listing<RefusedRecord> listing(Output out) {
    return new Listing<>(RefusedRecord::json)
        .column("time", letter -> TIME.format(letter.time()))
        .cut("reason", letter -> out.labels().words().reason(letter.reason()))
        .column("origin", RefusedRecord::origin)
        .cut("key", RefusedRecord::key)
        .wrapped("detail", RefusedRecord::detail);
  }
}
