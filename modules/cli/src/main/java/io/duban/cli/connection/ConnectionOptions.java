package io.duban.cli.connection;

import io.duban.cli.failure.Speaker;
import io.duban.cli.output.GlobalOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.ConnectionSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command finds the cluster. */
public final class ConnectionOptions implements Speaker {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--bootstrap",
      order = 51,
      paramLabel = "HOST:PORT",
      description = "Kafka brokers, separated by commas. Default: localhost:9092.")
  private String bootstrap;

  @Option(
      names = "--registry",
      order = 52,
      paramLabel = "URL",
      description = "Schema registry. Default: http://localhost:8081.")
  private String registry;

  @Option(
      names = "--config",
      order = 53,
      paramLabel = "FILE",
      description =
          "Properties by Kafka's and Confluent's own names (bootstrap.servers, security.protocol,"
              + " schema.registry.url, basic.auth.user.info, ...); the place for secrets, or"
              + " for where they are: see docs/security.md.")
  private Path config;

  /** For a command whose answer a person waits for. */
  public Connection connection() {
    return new Connection(settings().ofPerson(config, bootstrap, registry));
  }

  /** For what runs on, as patient as Kafka is. */
  public Connection serviceConnection() {
    return new Connection(settings().ofService(config, bootstrap, registry));
  }

  /** The properties in a file, with nothing filled in. */
  public Map<String, String> read(Path file) {
    return ConnectionSettings.read(file);
  }

  @Override
  public Optional<String> user() {
    return serviceConnection().user();
  }

  private ConnectionSettings settings() {
    return new ConnectionSettings(GlobalOptions.of(command).environment());
  }
}
