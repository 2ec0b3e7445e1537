package io.duban.cli.output;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log. People see only our own warnings, as {@code logback.xml} says; a file, where there is
 * one, takes everything, as {@code logback-file.xml} says.
 */
public final class ConsoleLogging {
  private static final String CONSOLE = "console";

  private ConsoleLogging() {}

  /** Writes what people see of the log as they want it; as JSON it tells of ordinary events too. */
  public static void format(LogFormat format) {
    if (format == LogFormat.JSON) {
      OutputStreamAppender<ILoggingEvent> console = appender(CONSOLE);
      console.clearAllFilters();
      writeJson(console);
      context().getLogger("io.duban").setLevel(Level.INFO);
    }
  }

  /** Lets people see nothing of the log any more, for what is still said is about the end. */
  public static void silence() {
    root().detachAppender(CONSOLE);
  }

  /** Writes the log to a file too. */
  public static void alsoTo(Path file, LogFormat format) {
    LoggerContext context = context();
    String path = file.toAbsolutePath().toString();
    context.putProperty("log.file", path);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(ConsoleLogging.class.getResource("/logback-file.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException("logback-file.xml cannot be used", e);
    }
    if (format == LogFormat.JSON) {
      writeJson(appender(path));
    }
  }

  private static void writeJson(OutputStreamAppender<ILoggingEvent> appender) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context());
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    appender.setEncoder(encoder);
  }

  private static OutputStreamAppender<ILoggingEvent> appender(String name) {
    return (OutputStreamAppender<ILoggingEvent>) root().getAppender(name);
  }

  private static ch.qos.logback.classic.Logger root() {
    return context().getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
