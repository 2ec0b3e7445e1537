package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;

/** Which of the records sent have come through intake, and how often. */
public final class Arrivals implements AutoCloseable {
  private final Reading journal;
  private final Reading deadLetters;
  private final Map<String, Integer> journalled = new HashMap<>();
  private final Map<String, Integer> refused = new HashMap<>();

  private Arrivals(Reading journal, Reading deadLetters) {
    this.journal = journal;
    this.deadLetters = deadLetters;
  }

  /** Counts what is written, though it may still be taken back. */
  public static Arrivals written(Cluster cluster) {
    return new Arrivals(
        Reading.uncommitted(cluster, Topics.JOURNAL),
        Reading.uncommitted(cluster, Topics.DEAD_LETTERS));
  }

  /** Counts what is committed. */
  public static Arrivals committed(Cluster cluster) {
    return new Arrivals(
        Reading.committed(cluster, Topics.JOURNAL),
        Reading.committed(cluster, Topics.DEAD_LETTERS));
  }

  /** Waits until each of the sources is in the journal or the dead letters. */
  public void await(Collection<String> sources) {
    List<String> missing = new ArrayList<>(sources);
    Patience.await("intake of " + missing)
        .until(
            () -> {
              look();
              missing.removeIf(source -> journalled(source) + refused(source) > 0);
              return missing.isEmpty();
            });
  }

  public void look() {
    journal.next().forEach(record -> count(journalled, source(record)));
    deadLetters.next().forEach(record -> count(refused, refusedSource(record)));
  }

  public int journalled(String source) {
    return journalled.getOrDefault(source, 0);
  }

  public int refused(String source) {
    return refused.getOrDefault(source, 0);
  }

  private static void count(Map<String, Integer> counts, String source) {
    counts.merge(source, 1, Integer::sum);
  }

  private static String source(ConsumerRecord<String, byte[]> record) {
    return text(record, Headers.SOURCE);
  }

  private static String refusedSource(ConsumerRecord<String, byte[]> record) {
    return text(record, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME)
        + "/"
        + text(record, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME)
        + "/"
        + text(record, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME);
  }

  private static String text(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    journal.close();
    deadLetters.close();
  }
}
