package io.duban.cli;

import java.util.Objects;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "duban " + Objects.requireNonNullElse(version, "(not packaged)"),
      "Kafka " + AppInfoParser.getVersion(),
      "Java " + Runtime.version()
    };
  }
}
