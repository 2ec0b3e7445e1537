package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Throughput;
import io.duban.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** The most that any exactly-once program on this broker and these threads could do. */
final class Limit {
  private final Cluster cluster;
  private final int threads;
  private final List<TopicPartition> sources;

  Limit(Cluster cluster, BenchmarkOptions options, List<Topic> unitTopics) {
    this.cluster = cluster;
    this.threads = options.threads();
    this.sources = new Offsets(cluster).partitions(unitTopics);
    cluster
        .admin()
        .createTopics(
            List.of(
                new NewTopic(
                        Passthrough.OUTPUT, Optional.of(options.partitions()), Optional.empty())
                    .configs(Map.of("retention.ms", "-1"))));
  }

  /** Copies what waits; start and end of the program are not counted. */
  Throughput measure(long events) {
    AtomicLong copied = new AtomicLong();
    AtomicLong start = new AtomicLong();
    List<Passthrough> copies = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int number = 0; number < threads; number++) {
        copies.add(new Passthrough(cluster, number, share(number)));
      }
      CompletableFuture.allOf(
              copies.stream()
                  .map(
                      copy ->
                          CompletableFuture.runAsync(
                              () ->
                                  copy.copy(
                                      events,
                                      copied,
                                      () -> start.compareAndSet(0, System.nanoTime())),
                              executor))
                  .toArray(CompletableFuture<?>[]::new))
          .orTimeout(Polling.LIMIT.toMinutes(), TimeUnit.MINUTES)
          .join();
      return Throughput.between(start.get(), System.nanoTime(), events);
    } catch (CompletionException e) {
      throw new BenchmarkException(
          e.getCause() instanceof TimeoutException
              ? "the loop did not copy all events in time; try fewer"
              : "the loop failed",
          e.getCause());
    } finally {
      executor.shutdownNow();
      copies.forEach(Passthrough::close);
    }
  }

  private List<TopicPartition> share(int number) {
    List<TopicPartition> share = new ArrayList<>();
    for (int i = number; i < sources.size(); i += threads) {
      share.add(sources.get(i));
    }
    return share;
  }
}
