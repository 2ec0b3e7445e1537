package io.duban.cli.output;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log. People see only our own warnings, as {@code logback.xml} says; a file, where there is
 * one, takes everything.
 */
public final class ConsoleLogging {
  // Those that logback.xml silences, because they warn at every ordinary start and stop.
  private static final List<String> SILENCED =
      List.of(
          "org.apache.kafka", "kafka", "state.change.logger", "org.eclipse.jetty", "io.javalin");
  private static final int OLD_FILES = 4;
  private static final long LARGEST_FILE = 16 * FileSize.MB_COEFFICIENT;

  private ConsoleLogging() {}

  /** Writes what people see of the log as they want it; as JSON it tells of ordinary events too. */
  public static void format(LogFormat format) {
    if (format == LogFormat.TEXT) {
      return;
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>) root.getAppender("console");
    console.stop();
    console.clearAllFilters();
    console.setEncoder(encoder(context, format));
    console.start();
    context.getLogger("io.duban").setLevel(Level.INFO);
  }

  /** Lets people see nothing of the log any more, for what is still said is about the end. */
  public static void silence() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("console");
  }

  /** Writes the log to a file too, in at most five parts of 16 MB. */
  public static void alsoTo(Path file, LogFormat format) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender =
        appender(context, file.toAbsolutePath(), encoder(context, format));
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    context.getLogger("io.duban").setLevel(Level.INFO);
    for (String name : SILENCED) {
      ch.qos.logback.classic.Logger logger = context.getLogger(name);
      logger.setLevel(Level.INFO);
      logger.setAdditive(false);
      logger.addAppender(appender);
    }
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    Encoder<ILoggingEvent> encoder = format == LogFormat.JSON ? json() : text();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static PatternLayoutEncoder text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n");
    return encoder;
  }

  private static JsonEncoder json() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    return encoder;
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, Path file, Encoder<ILoggingEvent> encoder) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    roll(appender, context, file);
    appender.start();
    return appender;
  }

  private static void roll(
      RollingFileAppender<ILoggingEvent> appender, LoggerContext context, Path file) {
    FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(appender);
    names.setFileNamePattern(file + ".%i");
    names.setMaxIndex(OLD_FILES);
    names.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(LARGEST_FILE));
    size.start();
    appender.setRollingPolicy(names);
    appender.setTriggeringPolicy(size);
  }
}
