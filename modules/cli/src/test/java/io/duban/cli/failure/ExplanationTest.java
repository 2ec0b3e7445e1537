package io.duban.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.duban.notices.NoticeUnreadableException;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
  @ParameterizedTest
  @MethodSource("failures")
  void shouldGiveEveryKnownFailureItsExitCodeAndWords(
      Throwable failure, int exitCode, String words) {
    // When
    Explanation explanation = Explanation.of(failure, () -> Optional.of("duban-office"));

    // Then
    assertThat(explanation.exitCode()).isEqualTo(exitCode);
    assertThat(explanation.sentence()).contains(words);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(CommandException.refused("no such thing"), 4, "no such thing"),
        arguments(new CompletionException(CommandException.usage("both")), 2, "both"),
        arguments(
            new OfficeException(OfficeProblem.BROKER_SPEAKS_TLS, "It speaks TLS."),
            2,
            "It speaks TLS. Set security.protocol"),
        arguments(
            new OfficeException(OfficeProblem.BROKER_UNREACHABLE, "Nobody."), 3, "'duban up'"),
        arguments(new OfficeException(OfficeProblem.NO_TASKS, "None."), 4, "'duban tasks'"),
        arguments(new UncheckedIOException(new BindException("port 1 is taken")), 5, "port 1"),
        arguments(new NoticeUnreadableException("a.txt", "no item", "look"), 4, "a.txt"),
        arguments(new RegistryUnavailableException("no answer"), 3, "--registry"),
        arguments(new TimeoutException("15000 ms"), 3, "--bootstrap"),
        arguments(new KafkaException("x", new ConfigException("ssl.x is bad")), 2, "ssl.x is bad"),
        arguments(new TopicAuthorizationException(Set.of("t1")), 4, "user duban-office"),
        arguments(new TopicAuthorizationException(Set.of("t1")), 4, "t1"),
        arguments(new TopicAuthorizationException(Set.of("t1")), 4, "duban provision"),
        arguments(new GroupAuthorizationException("g1"), 4, "g1"),
        arguments(new SaslAuthenticationException("failed"), 4, "user duban-office"),
        arguments(
            new SslAuthenticationException("failed", new SSLHandshakeException("PKIX")), 4, "PKIX"),
        arguments(new SslAuthenticationException("failed", null), 4, "ssl.truststore.location"),
        arguments(
            new RegistryUnavailableException("x", new SSLHandshakeException("PKIX")),
            3,
            "schema.registry.ssl.truststore.location"),
        arguments(
            new RegistryRefusedException(RegistryError.OTHER, 401, "who are you"),
            4,
            "basic.auth.user.info"),
        arguments(new NoSuchFileException("b.txt"), 4, "b.txt"),
        arguments(new IOException("disk full"), 1, "disk full"),
        arguments(new IllegalArgumentException("not a unit id"), 2, "not a unit id"));
  }

  @Test
  void shouldOfferMoreAboutAFailureNobodyForesaw() {
    // When
    Explanation explanation =
        Explanation.of(
            new IllegalStateException("outer", new ArithmeticException("inner")), Optional::empty);

    // Then
    assertThat(explanation.exitCode()).isEqualTo(1);
    assertThat(explanation.sentence()).contains("inner", "--verbose");
  }
}
