package io.duban.cli.failure;

import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * What a person is told when a broker or a registry does not let somebody in, or is not trusted.
 */
final class Denials {
  private Denials() {}

  static String unknown(Throwable failure, Supplier<Optional<String>> user) {
    return "The broker does not accept the password or certificate of %s (%s). Check --config FILE; whoever runs the cluster can give a new password with 'duban provision --rotate'."
        .formatted(who(user), failure.getMessage());
  }

  static String untrusted(Throwable failure) {
    return "The certificate of the broker is not trusted (%s). Name the authority that signed it as ssl.truststore.location in --config FILE, and reach the broker by a name in its certificate."
        .formatted(reason(failure));
  }

  static String untrustedRegistry(Throwable failure) {
    return "The certificate of the schema registry is not trusted (%s). Name the authority that signed it as schema.registry.ssl.truststore.location in --config FILE, and reach the registry by a name in its certificate."
        .formatted(reason(failure));
  }

  static String forbidden(Throwable failure, Supplier<Optional<String>> user) {
    return "The broker does not let %s do this (%s). Use --config FILE of a user who may, or have the rights set with 'duban provision'; docs/security.md says who may do what."
        .formatted(who(user), stripped(failure.getMessage()));
  }

  static String registryUnknown(Throwable failure) {
    return "The schema registry does not let these credentials in: %s. Check basic.auth.credentials.source and basic.auth.user.info in --config FILE."
        .formatted(stripped(failure.getMessage()));
  }

  /** Whether a failure comes from TLS, and not from the network. */
  static boolean isUntrusted(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String who(Supplier<Optional<String>> user) {
    return user.get().map(name -> "user " + name).orElse("this client");
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return stripped(String.valueOf(root.getMessage()));
  }

  private static String stripped(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
