package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * An empty topic that is there while a repair is under way, so that no pipeline starts on what is
 * half done. It outlasts a repair that was killed; a transaction would not.
 */
public final class RepairMark {
  private final RepairSite site;
  private final String topic;

  /** What is repaired. */
  enum Kind {
    JOURNAL,
    STATE;

    private String lowerCase() {
      return name().toLowerCase(Locale.ROOT);
    }

    // The pipeline's user sees the topics whose names begin with the application's.
    private String topic(String applicationId) {
      return "%s-repair-under-way-%s".formatted(applicationId, lowerCase());
    }
  }

  RepairMark(RepairSite site, Kind kind) {
    this.site = site;
    this.topic = kind.topic(site.applicationId());
  }

  /** Why a pipeline must not start yet; empty if no repair is under way. */
  public static List<String> obstacles(String applicationId, Collection<String> topics) {
    return Stream.of(Kind.values())
        .filter(kind -> topics.contains(kind.topic(applicationId)))
        .map(
            kind ->
                "a repair of the %s is under way (there is a topic %s); wait until it has ended. If it was broken off, run 'duban repair %s --apply' again"
                    .formatted(kind.lowerCase(), kind.topic(applicationId), kind.lowerCase()))
        .toList();
  }

  boolean isSet() {
    return site.topics().contains(topic);
  }

  /** Does some work under the mark, which stays if the work fails. */
  void during(Runnable work) {
    boolean brokenOff = isSet();
    if (!brokenOff) {
      set();
    }
    try {
      // A pipeline that starts from now on sees the mark.
      site.requireStopped();
    } catch (PipelineRunningException e) {
      if (!brokenOff) {
        clear();
      }
      throw e;
    }
    work.run();
    clear();
  }

  private void set() {
    NewTopics.create(
        site, List.of(new NewTopic(topic, Optional.of(1), Optional.of(site.copies(Topics.CLOCK)))));
  }

  private void clear() {
    NewTopics.delete(site, topic);
  }
}
