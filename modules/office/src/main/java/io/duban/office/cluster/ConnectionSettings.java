package io.duban.office.cluster;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The layers of settings: defaults, below the file, below the environment, below the options. */
public final class ConnectionSettings {
  static final String BOOTSTRAP = "bootstrap.servers";
  static final String REGISTRY = "schema.registry.url";

  static final String AUTHOR = "author";

  private static final Map<String, String> ADDRESSES =
      Map.of(BOOTSTRAP, "localhost:9092", REGISTRY, "http://localhost:8081");

  // A person waits for the answer, so that a minute, as Kafka waits, is too long.
  private static final Map<String, String> SHORT_TIMEOUTS =
      Map.of(
          "client.id", "duban-cli",
          "default.api.timeout.ms", "15000",
          "request.timeout.ms", "10000",
          "max.block.ms", "15000",
          "delivery.timeout.ms", "30000");

  private final Map<String, String> environment;

  public ConnectionSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  public Map<String, String> ofPerson(Path file, String bootstrap, String registry) {
    Map<String, String> settings = new HashMap<>(SHORT_TIMEOUTS);
    settings.putAll(ofService(file, bootstrap, registry));
    return settings;
  }

  public Map<String, String> ofService(Path file, String bootstrap, String registry) {
    Map<String, String> settings = new HashMap<>(ADDRESSES);
    Path config =
        file == null && environment.containsKey("DUBAN_CONFIG")
            ? Path.of(environment.get("DUBAN_CONFIG"))
            : file;
    if (config != null) {
      settings.putAll(new Secrets(environment).filledIn(read(config)));
    }
    put(settings, BOOTSTRAP, environment.get("DUBAN_BOOTSTRAP"));
    put(settings, REGISTRY, environment.get("DUBAN_REGISTRY"));
    put(settings, AUTHOR, environment.get("DUBAN_AUTHOR"));
    put(settings, BOOTSTRAP, bootstrap);
    put(settings, REGISTRY, registry);
    return settings;
  }

  private static void put(Map<String, String> settings, String key, String value) {
    if (value != null && !value.isBlank()) {
      settings.put(key, value.strip());
    }
  }

  /** The properties of a file in UTF-8; Java's own way of escaping works too. */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = UnmarkedText.reader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new OfficeException(
          OfficeProblem.SETTINGS_MISSING, "Configuration file %s does not exist.".formatted(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new OfficeException(
          OfficeProblem.SETTINGS_UNREADABLE,
          "Configuration file %s cannot be read as properties in UTF-8: %s."
              .formatted(file, e.getMessage()));
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> put(settings, key.toString(), value.toString()));
    return settings;
  }
}
