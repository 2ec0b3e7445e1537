package io.duban.cli.output;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command understands, before or after its name. */
public final class GlobalOptions {
  public static final String NAME = "global";

  private final Map<String, String> environment;

  @Option(
      names = "--lang",
      order = 61,
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      description = "Language of what is shown: zh or en. Default: DUBAN_LANG, else zh.")
  private Language language;

  @Option(
      names = "--verbose",
      order = 62,
      scope = ScopeType.INHERIT,
      description = "Show where a failure comes from. Also DUBAN_DEBUG=1.")
  private boolean verbose;

  @Option(
      names = "--log-file",
      order = 63,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Write the log here, that of the Kafka clients included.")
  private Path logFile;

  @Option(
      names = "--log-format",
      order = 64,
      paramLabel = "text|json",
      scope = ScopeType.INHERIT,
      description =
          "How the log is written. json: one object a line, on the error channel too, with the"
              + " record it is about. Default: DUBAN_LOG_FORMAT, else text.")
  private LogFormat logFormat;

  private enum Language {
    ZH,
    EN
  }

  public GlobalOptions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Those given to the command this one belongs to. */
  public static GlobalOptions of(CommandSpec command) {
    return (GlobalOptions) command.root().mixins().get(NAME).userObject();
  }

  public Map<String, String> environment() {
    return environment;
  }

  public Locale locale() {
    String tag = language == null ? environment.getOrDefault("DUBAN_LANG", "zh") : language.name();
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
  }

  public boolean verbose() {
    return verbose || environment.containsKey("DUBAN_DEBUG");
  }

  public LogFormat logFormat() {
    return logFormat == null
        ? LogFormat.of(environment.getOrDefault("DUBAN_LOG_FORMAT", "text"))
        : logFormat;
  }

  public Optional<Path> logFile() {
    return Optional.ofNullable(logFile);
  }
}
