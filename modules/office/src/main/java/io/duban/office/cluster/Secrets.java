package io.duban.office.cluster;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Fills in what a setting only points to: {@code ${file:PATH:KEY}}, {@code ${directory:PATH:FILE}}
 * and {@code ${env:NAME}}, as Kafka's own configuration providers understand them.
 */
final class Secrets {
  private static final Pattern LEFT_OPEN = Pattern.compile("\\$\\{(file|directory|env):[^}]*}");

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  Map<String, String> filledIn(Map<String, String> settings) {
    try (ConfigProvider file = new UnmarkedFile();
        ConfigProvider directory = new UnmarkedDirectory();
        ConfigProvider variables = new EnvVarConfigProvider(environment)) {
      file.configure(Map.of());
      directory.configure(Map.of());
      variables.configure(Map.of());
      Map<String, ConfigProvider> providers =
          Map.of("file", file, "directory", directory, "env", variables);
      Map<String, String> filled = new ConfigTransformer(providers).transform(settings).data();
      settings.forEach((name, value) -> requireFilled(name, value, filled.get(name)));
      return filled;
    } catch (ConfigException e) {
      throw new OfficeException(
          OfficeProblem.SETTINGS_UNREADABLE,
          "A setting points to a file that cannot be read: %s.".formatted(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The settings cannot be filled in.", e);
    }
  }

  /** Names where it pointed to, but nothing of what stands there. */
  private static void requireFilled(String name, String written, String filled) {
    Matcher open = LEFT_OPEN.matcher(written);
    while (open.find()) {
      if (filled.contains(open.group())) {
        throw new OfficeException(
            OfficeProblem.SETTING_POINTS_NOWHERE,
            "Setting %s points to %s, where nothing is.".formatted(name, open.group()));
      }
    }
  }

  private static final class UnmarkedFile extends FileConfigProvider {
    @Override
    protected Reader reader(Path path) throws IOException {
      return UnmarkedText.reader(path);
    }
  }

  private static final class UnmarkedDirectory extends DirectoryConfigProvider {
    @Override
    public ConfigData get(String path) {
      return unmarked(super.get(path));
    }

    @Override
    public ConfigData get(String path, Set<String> keys) {
      return unmarked(super.get(path, keys));
    }

    private static ConfigData unmarked(ConfigData found) {
      Map<String, String> values = new HashMap<>(found.data());
      values.replaceAll((file, text) -> UnmarkedText.of(text));
      return new ConfigData(values, found.ttl());
    }
  }
}
