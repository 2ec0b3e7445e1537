package io.duban.embedded.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which broker of which cluster the logs are of. Kafka would take logs without it for new ones and
 * format them, so a copy is kept beside them.
 */
final class BrokerIdentity {
  private static final Logger LOGGER = LoggerFactory.getLogger(BrokerIdentity.class);
  private static final String NAME = "meta.properties";

  private final Path file;
  private final Path copy;
  private final Path metadata;

  BrokerIdentity(Path log) {
    file = log.resolve(NAME);
    copy = log.resolveSibling(NAME + ".copy");
    metadata = log.resolve(MetadataLog.DIRECTORY);
  }

  /**
   * Puts it back where it is lost.
   *
   * @throws BrokerStartException if there are logs and nobody can say whose
   */
  void ensure() throws IOException {
    if (!Files.exists(metadata)) {
      return;
    }
    Properties kept = read(copy);
    Properties found = read(file);
    if (isIdentity(found)) {
      if (isIdentity(kept) && !isSame(kept, found)) {
        throw new BrokerStartException(
            "%s is of another broker: it names cluster %s, and these logs are of cluster %s. Put back the file that belongs to them; a copy is %s. Nothing was changed."
                .formatted(
                    file, found.getProperty("cluster.id"), kept.getProperty("cluster.id"), copy));
      }
      return;
    }
    if (!isIdentity(kept)) {
      throw new BrokerStartException(
          "%s is %s, although the logs beside it hold data. Put it back from a backup; without it nobody can tell whose logs they are. Nothing was changed."
              .formatted(file, Files.exists(file) ? "damaged" : "missing"));
    }
    putBack();
  }

  private void putBack() throws IOException {
    if (Files.exists(file)) {
      Files.move(file, file.resolveSibling(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(copy, file);
    LOGGER.warn("{} was missing or damaged and is put back from {}", file, copy);
  }

  /** Keeps a copy of what a broker has started with. */
  void keep() throws IOException {
    if (!isIdentity(read(copy))) {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isIdentity(Properties properties) {
    return String.valueOf(BrokerProperties.NODE_ID).equals(properties.getProperty("node.id"))
        && !properties.getProperty("cluster.id", "").isBlank()
        && !properties.getProperty("directory.id", "").isBlank()
        && "1".equals(properties.getProperty("version"));
  }

  private static boolean isSame(Properties one, Properties other) {
    return one.getProperty("cluster.id").equals(other.getProperty("cluster.id"))
        && one.getProperty("directory.id").equals(other.getProperty("directory.id"));
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (CharacterCodingException | IllegalArgumentException garbage) {
        return new Properties();
      }
    }
    return properties;
  }
}
