package io.duban.pipeline.provision;

import java.util.Collection;

/** A topic of our own is gone, and state that came of it is left. */
public final class TopicLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicLostException(String topic, Collection<String> witnesses) {
    super(
        "topic %s does not exist, but what came of it does (%s); it is not created anew, as that would hide what is lost. Run 'duban repair journal', which first only shows what it would do; see docs/operating.md, Backup and repair"
            .formatted(topic, String.join(", ", witnesses)));
  }
}
