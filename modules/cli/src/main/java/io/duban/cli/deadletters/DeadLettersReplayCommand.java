package io.duban.cli.deadletters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.Paint;
import io.duban.office.cluster.Connection;
import io.duban.office.deadletters.LetterReplay;
import io.duban.office.deadletters.LetterReplay.Letter;
import io.duban.office.deadletters.RefusedRecordJson;
import io.duban.office.deadletters.ResentLetters.State;
import io.duban.office.json.RecordJson;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description = {
      "Send refused records again, byte for byte, to the topics they came from, once their cause is"
          + " mended.",
      "Shows what it would do; --send does it. What was sent again already is left out.",
      "Needs the right to write to those topics, which the office or whoever runs the system has."
    },
    footer = {
      "  duban dead-letters replay --reason unknown_task --since 2026-03-01",
      "  duban dead-letters replay --reason unknown_task --since 2026-03-01 --send",
      "  duban dead-letters replay --unit shang-wu-ju --send --again"
    })
final class DeadLettersReplayCommand implements Callable<Integer> {
  private record Line(@JsonUnwrapped RefusedRecordJson letter, State replay) {}

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;
  @Mixin private LetterFilterOptions options;

  @Option(names = "--send", order = 21, description = "Send them.")
  private boolean send;

  @Option(
      names = "--again",
      order = 22,
      description = "Also what was sent again before, and what was refused again then.")
  private boolean again;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    ZoneId zone = cluster.zone();
    Output out = output.open();
    LetterReplay replay = LetterReplay.of(cluster, options.filter(zone));
    List<Letter> toSend =
        replay.letters().stream().filter(letter -> letter.isToBeSent(again)).toList();
    if (send) {
      replay.send(toSend);
    }
    out.show(listing(out, zone), replay.letters());
    if (out.isForPeople()) {
      String remark = send ? "replay.sent" : "replay.dryRun";
      out.remark(out.labels().text(remark, toSend.size(), replay.letters().size()));
    }
    return ExitCode.DONE;
  }

  private Listing<Letter> listing(Output out, ZoneId zone) {
    DateTimeFormatter minute =
        DateTimeFormatter.ofPattern(DeadLettersCommand.MINUTE).withZone(zone);
    return new Listing<Letter>(DeadLettersReplayCommand::json)
        .column("time", letter -> minute.format(letter.refused().time()))
        .cut("reason", letter -> out.labels().words().reason(letter.refused().reason()))
        .column("origin", letter -> letter.refused().origin())
        .cut("key", letter -> letter.refused().key())
        .column(
            "replay",
            letter ->
                out.labels()
                    .text(
                        "replay."
                            + (send && letter.isToBeSent(again) ? "SENT" : letter.state().name())),
            letter -> letter.isToBeSent(again) ? Paint.GREEN : Paint.DIM);
  }

  private static String json(Letter letter) {
    return RecordJson.line(new Line(RefusedRecordJson.of(letter.refused()), letter.state()));
  }
}
