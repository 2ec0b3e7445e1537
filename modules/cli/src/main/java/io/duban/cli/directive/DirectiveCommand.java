package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.decisions.DirectiveClient;
import io.duban.office.decisions.DirectiveDraft;
import io.duban.office.decisions.RulingReply;
import io.duban.rules.directive.Directive;
import io.duban.sdk.EventIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A decision of the office on one task. */
abstract class DirectiveCommand implements Callable<Integer> {
  private static final EventIds EVENT_IDS = new EventIds(Clock.systemUTC(), new SecureRandom());

  @Option(
      names = "--task",
      order = 1,
      required = true,
      paramLabel = "TASK",
      description = "Id of the task.")
  private String task;

  @Mixin private Signature signature;

  @Option(
      names = "--wait",
      order = 31,
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "How long to wait for the pipeline's answer. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  abstract DirectiveDraft decision();

  @Override
  public final Integer call() {
    Connection cluster = connection.connection();
    Directive directive =
        decision().signed(EVENT_IDS.get(), task, signature.author(cluster), signature.reason());
    Output out = output.open();
    RulingReply reply = new DirectiveClient(cluster).submit(directive, Duration.ofSeconds(seconds));
    new AnswerView(out).show(directive, reply, seconds);
    if (reply.standing() == RulingReply.Standing.REFUSED) {
      throw CommandException.refused(
          "The pipeline refuses it (%s): %s.".formatted(reply.reason(), reply.detail()));
    }
    return ExitCode.DONE;
  }

  static String orEmpty(String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
