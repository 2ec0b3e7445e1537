package io.duban.cli.failure;

import io.duban.embedded.broker.BrokerStartException;
import io.duban.notices.NoticeUnreadableException;
import io.duban.notices.sheet.SheetUnreadableException;
import io.duban.office.failure.OfficeException;
import io.duban.office.ledger.filled.LedgerUnreadableException;
import io.duban.pipeline.policy.PolicyFileException;
import io.duban.pipeline.provision.TopicLostException;
import io.duban.pipeline.repair.PipelineRunningException;
import io.duban.pipeline.service.HealthPortTakenException;
import io.duban.pipeline.service.NotReadyException;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.sdk.DubanException;
import io.duban.sdk.DubanUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a person is told of a failure. */
record Explanation(int exitCode, String sentence) {

  private record Known<T extends Throwable>(
      Class<T> type, int exitCode, BiFunction<T, Supplier<Optional<String>>, String> sentence) {
    Known(Class<T> type, int exitCode, Function<T, String> sentence) {
      this(type, exitCode, (failure, user) -> sentence.apply(failure));
    }

    Optional<Explanation> of(Throwable failure, Supplier<Optional<String>> user) {
      return type.isInstance(failure)
          ? Optional.of(new Explanation(exitCode, sentence.apply(type.cast(failure), user)))
          : Optional.empty();
    }
  }

  private static final int UNAUTHORIZED = 401;

  private static final List<Known<?>> KNOWN =
      List.of(
          new Known<>(BrokerStartException.class, ExitCode.CANNOT_START, Throwable::getMessage),
          new Known<>(BindException.class, ExitCode.CANNOT_START, Throwable::getMessage),
          new Known<>(NotReadyException.class, ExitCode.CANNOT_START, Throwable::getMessage),
          new Known<>(PipelineRunningException.class, ExitCode.REFUSED, Throwable::getMessage),
          new Known<>(TopicLostException.class, ExitCode.CANNOT_START, Throwable::getMessage),
          new Known<>(NoticeUnreadableException.class, ExitCode.REFUSED, Throwable::getMessage),
          new Known<>(SheetUnreadableException.class, ExitCode.REFUSED, Throwable::getMessage),
          new Known<>(LedgerUnreadableException.class, ExitCode.REFUSED, Throwable::getMessage),
          new Known<>(PolicyFileException.class, ExitCode.USAGE, Throwable::getMessage),
          new Known<>(HealthPortTakenException.class, ExitCode.CANNOT_START, Throwable::getMessage),
          new Known<>(DubanUnavailableException.class, ExitCode.UNREACHABLE, Throwable::getMessage),
          new Known<>(DubanException.class, ExitCode.REFUSED, Throwable::getMessage),
          new Known<>(
              RegistryUnavailableException.class,
              ExitCode.UNREACHABLE,
              e ->
                  Denials.isUntrusted(e)
                      ? Denials.untrustedRegistry(e)
                      : e.getMessage() + ". Check --registry and the network."),
          new Known<>(
              RegistryRefusedException.class,
              ExitCode.REFUSED,
              e ->
                  e.status() == UNAUTHORIZED
                      ? Denials.registryUnknown(e)
                      : "The schema registry refused: " + e.getMessage()),
          new Known<>(SslAuthenticationException.class, ExitCode.REFUSED, Denials::untrusted),
          new Known<>(AuthenticationException.class, ExitCode.REFUSED, Denials::unknown),
          new Known<>(
              SecurityDisabledException.class,
              ExitCode.REFUSED,
              e ->
                  "The brokers give everybody every right (%s). Set authorizer.class.name to org.apache.kafka.metadata.authorizer.StandardAuthorizer on each of them."
                      .formatted(e.getMessage())),
          new Known<>(AuthorizationException.class, ExitCode.REFUSED, Denials::forbidden),
          new Known<>(
              UnknownTopicOrPartitionException.class,
              ExitCode.REFUSED,
              e ->
                  "A topic does not exist on this cluster (%s). Create it with 'duban topics --create'."
                      .formatted(e.getMessage())),
          new Known<>(TimeoutException.class, ExitCode.UNREACHABLE, Explanation::noAnswer),
          new Known<>(DisconnectException.class, ExitCode.UNREACHABLE, Explanation::noAnswer),
          new Known<>(
              ConfigException.class,
              ExitCode.USAGE,
              e -> "A setting cannot be used: %s. Correct it.".formatted(e.getMessage())),
          new Known<>(
              NoSuchFileException.class,
              ExitCode.REFUSED,
              e -> "File %s does not exist. Check the path.".formatted(e.getFile())),
          new Known<>(
              AccessDeniedException.class,
              ExitCode.REFUSED,
              e -> "%s may not be opened by this user.".formatted(e.getFile())),
          new Known<>(
              FileSystemException.class,
              ExitCode.REFUSED,
              e ->
                  "%s cannot be used (%s)."
                      .formatted(
                          e.getFile(),
                          e.getReason() == null
                              ? e.getClass().getSimpleName().replace("Exception", "")
                              : e.getReason())),
          new Known<>(IOException.class, ExitCode.FAILED, Throwable::getMessage),
          new Known<>(IllegalArgumentException.class, ExitCode.USAGE, Throwable::getMessage));

  /**
   * What to say of a failure.
   *
   * @param user asked for only where it matters who failed
   */
  static Explanation of(Throwable failure, Supplier<Optional<String>> user) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommandException known) {
        return new Explanation(known.exitCode(), known.getMessage());
      }
      if (cause instanceof OfficeException known) {
        return OfficeRemedy.explain(known);
      }
      Throwable candidate = cause;
      Optional<Explanation> found =
          KNOWN.stream().flatMap(known -> known.of(candidate, user).stream()).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Explanation(
        ExitCode.FAILED,
        "%s. Run it again with --verbose to see where it comes from."
            .formatted(rootOf(failure).toString()));
  }

  private static String noAnswer(Throwable failure) {
    return "The broker did not answer in time (%s). Check --bootstrap and the network; brokers that speak TLS need security.protocol in --config FILE."
        .formatted(failure.getMessage());
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
