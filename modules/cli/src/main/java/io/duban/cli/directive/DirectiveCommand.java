package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.DirectiveCheck;
import io.duban.rules.policy.Policy;
import io.duban.sdk.EventIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

  abstract Decision decision();

  @Override
  public final Integer call() {
    Decision decision = decision();
    Directive directive =
        new Directive(
            EVENT_IDS.get(),
            task,
            decision.kind(),
            signature.author(connection.connection()),
            signature.reason(),
            decision.dates(),
            decision.subject(),
            decision.observation());
    Output out = output.open();
    Answer answer =
        DirectiveCheck.check(directive, LocalDate.now(Policy.DEFAULT.zone()))
            .map(Answer::of)
            .orElseGet(() -> submitted(directive));
    new AnswerView(out).show(directive, answer, seconds);
    if (answer.standing() == Answer.Standing.REFUSED) {
      throw CommandException.refused(
          "The pipeline refuses it (%s): %s.".formatted(answer.reason(), answer.detail()));
    }
    return ExitCode.DONE;
  }

  private Answer submitted(Directive directive) {
    return new DirectiveDesk(connection.connection())
        .submit(directive, Duration.ofSeconds(seconds));
  }

  static String orEmpty(String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
