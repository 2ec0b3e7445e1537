package io.duban.cli.connection;

import io.duban.cli.output.Output;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.service.Backlog;
import io.duban.pipeline.service.Backlog.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Says so when the pipeline has not worked off what a list is made from. */
public final class Freshness {
  // What was said a moment ago is on its way, which is nothing to speak of.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Freshness() {}

  /** A remark if the list may be old; nothing for whoever may not see the pipeline's places. */
  public static void tell(Connection connection, Output out) {
    try (Backlog backlog = new Backlog(connection.kafka(), connection.applicationId())) {
      List<Waiting> waiting = backlog.now();
      Instant now = Instant.now();
      Optional<Instant> first =
          waiting.stream()
              .map(Waiting::since)
              .min(Instant::compareTo)
              .filter(since -> since.isBefore(now.minus(ON_ITS_WAY)));
      first.ifPresent(
          since ->
              out.remark(
                  out.labels()
                      .text(
                          "list.behind",
                          waiting.stream().mapToLong(Waiting::records).sum(),
                          MINUTE.format(since.atZone(connection.zone())))));
    } catch (KafkaException unseen) {
      // The list itself has been shown; whoever cannot see the rest loses nothing.
    }
  }
}
