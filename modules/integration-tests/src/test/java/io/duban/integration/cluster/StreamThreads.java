package io.duban.integration.cluster;

import io.duban.pipeline.service.PipelineService;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.ThreadMetadata;

/** Names of a pipeline's threads; one that died was replaced under another name. */
public final class StreamThreads {
  private StreamThreads() {}

  public static Set<String> of(PipelineService pipeline) {
    return pipeline.streams().metadataForLocalThreads().stream()
        .map(ThreadMetadata::threadName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
