package io.duban.sdk;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.serde.UnencodableException;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Says what went wrong in words of the unit: which service, where, and what to do. */
final class FailureMessages {
  private static final Set<Integer> DENIED = Set.of(401, 403);

  private final String unit;
  private final String topic;
  private final String bootstrap;
  private final String registry;

  FailureMessages(String unit, String bootstrap, String registry) {
    this.unit = unit;
    this.topic = Topics.progress(unit).name();
    this.bootstrap = bootstrap;
    this.registry = registry;
  }

  DubanException explain(Throwable failure) {
    if (failure instanceof DubanException known) {
      return known;
    }
    if (failure instanceof RegistryUnavailableException) {
      return unavailable(Service.REGISTRY, failure.getMessage(), failure);
    }
    if (refusedBy(failure) instanceof RegistryRefusedException refusal
        && DENIED.contains(refusal.status())) {
      return new DubanRefusedException(
          Service.REGISTRY,
          "the schema registry %s does not let these credentials in (%s): use those the office gave unit \"%s\""
              .formatted(registry, refusal.getMessage(), unit),
          failure);
    }
    if (failure instanceof UnencodableException || failure instanceof RegistryRefusedException) {
      return schemaRefused(failure);
    }
    return ofBroker(failure);
  }

  /** Nothing was heard of the report within the timeout. */
  DubanUnavailableException late(Service waitingFor, Duration timeout) {
    return unavailable(waitingFor, "no answer within " + timeout, null);
  }

  /** The report was still on its way when the reporter was closed. */
  DubanUnavailableException closed() {
    return unavailable(Service.BROKER, "the reporter was closed before an answer came", null);
  }

  private static Throwable refusedBy(Throwable failure) {
    return failure instanceof UnencodableException ? failure.getCause() : failure;
  }

  private DubanException ofBroker(Throwable failure) {
    if (failure instanceof UnknownTopicOrPartitionException
        || failure.getCause() instanceof UnknownTopicOrPartitionException
        || failure instanceof InvalidTopicException) {
      return new DubanRefusedException(
          Service.BROKER,
          "there is no topic %s at %s: check the unit id \"%s\", and ask the office to provision it"
              .formatted(topic, bootstrap, unit),
          failure);
    }
    if (failure instanceof SslAuthenticationException) {
      return new DubanRefusedException(
          Service.BROKER,
          "the certificate of %s is not trusted (%s): set ssl.truststore.location to the authority that signed it"
              .formatted(bootstrap, failure.getMessage()),
          failure);
    }
    if (failure instanceof AuthorizationException || failure instanceof AuthenticationException) {
      return new DubanRefusedException(
          Service.BROKER,
          "%s does not let these credentials write to %s (%s): use those the office gave unit \"%s\""
              .formatted(bootstrap, topic, failure.getMessage(), unit),
          failure);
    }
    if (failure instanceof RecordTooLargeException) {
      return new InvalidReportException(
          ReasonCode.TEXT_TOO_LONG, "the report is too large; shorten it: " + failure.getMessage());
    }
    // Kafka's words for a timeout speak of metadata, which means nothing to a unit.
    String what = failure instanceof TimeoutException ? "no answer in time" : failure.getMessage();
    return unavailable(Service.BROKER, what, failure);
  }

  private DubanRefusedException schemaRefused(Throwable failure) {
    return new DubanRefusedException(
        Service.REGISTRY,
        ("the schema registry %s has no usable schema for %s (%s): ask the office to provision unit "
                + "\"%s\"; in development, switch on autoRegisterSchemas")
            .formatted(registry, topic, failure.getMessage(), unit),
        failure);
  }

  private DubanUnavailableException unavailable(Service service, String what, Throwable cause) {
    String address = service == Service.BROKER ? bootstrap : registry;
    String name = service == Service.BROKER ? "broker" : "schema registry";
    return new DubanUnavailableException(
        service,
        address,
        ("the %s at %s cannot be reached (%s): check the address and the network, then report the "
                + "same progress again")
            .formatted(name, address, what),
        cause);
  }
}
