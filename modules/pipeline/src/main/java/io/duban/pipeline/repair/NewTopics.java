package io.duban.pipeline.repair;

import io.duban.pipeline.provision.AdminFutures;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics that are created, and waited for. */
final class NewTopics {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private NewTopics() {}

  static void create(RepairSite site, Collection<NewTopic> topics) {
    topics.forEach(topic -> create(site, topic));
  }

  /** One that was just deleted may be there for another moment. */
  private static void create(RepairSite site, NewTopic topic) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      try {
        AdminFutures.get(site.admin().createTopics(List.of(topic)).all());
        break;
      } catch (TopicExistsException e) {
        pause(deadline, topic.name(), "is still there");
      }
    }
    while (!site.topics().contains(topic.name())) {
      pause(deadline, topic.name(), "is not listed");
    }
  }

  static void delete(RepairSite site, String topic) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    if (site.topics().contains(topic)) {
      AdminFutures.get(site.admin().deleteTopics(List.of(topic)).all());
    }
    while (site.topics().contains(topic)) {
      pause(deadline, topic, "is still there");
    }
  }

  private static void pause(long deadline, String topic, String what) {
    if (System.nanoTime() > deadline) {
      throw new KafkaException("topic %s %s after %s".formatted(topic, what, TIMEOUT));
    }
    LockSupport.parkNanos(POLL_INTERVAL.toNanos());
  }
}
