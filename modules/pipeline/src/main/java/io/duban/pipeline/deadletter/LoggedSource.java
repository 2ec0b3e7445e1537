package io.duban.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Topics;
import io.duban.rules.bound.Texts;
import java.util.List;
import org.slf4j.MDC;

/**
 * Logs about a record: what is logged names its topic, partition and offset, the unit that spoke
 * and the task it spoke of.
 */
public final class LoggedSource {
  private static final String TOPIC = "topic";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";
  private static final String UNIT = "unit";
  private static final String TASK = "task";

  private LoggedSource() {}

  /**
   * Logs about a record as it came.
   *
   * @param key the record's key, which should be the task's id; may be null
   */
  public static void about(Source source, byte[] key, Runnable log) {
    about(source, key == null ? null : new String(key, UTF_8), log);
  }

  /**
   * Logs about a record.
   *
   * @param task the task's id, or null
   */
  public static void about(Source source, String task, Runnable log) {
    MDC.put(TOPIC, source.topic());
    MDC.put(PARTITION, Integer.toString(source.partition()));
    MDC.put(OFFSET, Long.toString(source.offset()));
    Topics.unitOf(source.topic()).ifPresent(unit -> MDC.put(UNIT, unit));
    if (task != null) {
      MDC.put(TASK, Texts.visible(task, Texts.NAME));
    }
    try {
      log.run();
    } finally {
      List.of(TOPIC, PARTITION, OFFSET, UNIT, TASK).forEach(MDC::remove);
    }
  }
}
