package io.duban.office.cluster;

import io.duban.pipeline.service.Backlog;
import io.duban.pipeline.service.Backlog.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/**
 * What the pipeline has not worked off, so that what is read may be old.
 *
 * @param since time of the first record of it
 */
public record PipelineLag(long records, Instant since) {
  // What was said a moment ago is on its way, which is nothing to speak of.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

  /** Nothing if there is none, and for whoever may not see the pipeline's places. */
  public static Optional<PipelineLag> now(Connection connection) {
    try (Backlog backlog = new Backlog(connection.kafka(), connection.applicationId())) {
      List<Waiting> waiting = backlog.now();
      Instant recent = Instant.now().minus(ON_ITS_WAY);
      return waiting.stream()
          .map(Waiting::since)
          .min(Instant::compareTo)
          .filter(since -> since.isBefore(recent))
          .map(since -> new PipelineLag(waiting.stream().mapToLong(Waiting::records).sum(), since));
    } catch (KafkaException unseen) {
      return Optional.empty();
    }
  }
}
