package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk when a record is acknowledged; only that survives a power cut. */
class FlushTest {
  private static final String TOPIC = "reports";
  private static final List<String> REPORTS = List.of("one", "two", "three", "four", "five");

  @TempDir private Path directory;

  @Test
  void shouldFlushEveryRecordBeforeItIsAcknowledged() throws Exception {
    assertThat(flushesWhileSending(BrokerOptions.in(directory)))
        .isGreaterThanOrEqualTo(REPORTS.size());
  }

  @Test
  void shouldNotWaitForTheDiskWhereDataAreThrownAway() throws Exception {
    assertThat(flushesWhileSending(BrokerOptions.temporary())).isLessThan(REPORTS.size());
  }

  private static long flushesWhileSending(BrokerOptions options) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(options)) {
      BrokerClients clients = new BrokerClients(broker.bootstrapServers());
      clients.createTopic(TOPIC, Map.of());
      long before = flushes();
      clients.send(TOPIC, REPORTS);
      return flushes() - before;
    }
  }

  /** As the broker counts them. */
  private static long flushes() throws Exception {
    ObjectName statistics =
        new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs");
    return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(statistics, "Count");
  }
}
