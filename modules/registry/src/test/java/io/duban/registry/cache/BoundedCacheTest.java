package io.duban.registry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  private final AtomicInteger loads = new AtomicInteger();

  @Test
  void shouldLoadAKeyOnce() {
    // Given
    BoundedCache<String, Integer> cache = BoundedCache.lasting(10);
    cache.get("a", key -> loads.incrementAndGet());

    // When
    int again = cache.get("a", key -> loads.incrementAndGet());

    // Then
    assertThat(again).isEqualTo(1);
  }

  @Test
  void shouldLoadAgainWhenTheLifetimeIsOver() {
    // Given
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    BoundedCache<String, Integer> cache = BoundedCache.expiring(10, Duration.ofNanos(5), now::get);
    cache.get("a", key -> loads.incrementAndGet());

    // When
    now.addAndGet(4);
    int before = cache.get("a", key -> loads.incrementAndGet());
    now.addAndGet(1);
    int after = cache.get("a", key -> loads.incrementAndGet());

    // Then
    assertThat(before).isEqualTo(1);
    assertThat(after).isEqualTo(2);
  }

  @Test
  void shouldNotKeepFailures() {
    // Given
    BoundedCache<String, Integer> cache = BoundedCache.lasting(10);
    assertThatThrownBy(
        () ->
            cache.get(
                "a",
                key -> {
                  throw new IllegalStateException("down");
                }));

    // When
    int value = cache.get("a", key -> loads.incrementAndGet());

    // Then
    assertThat(value).isEqualTo(1);
  }

  @Test
  void shouldHoldNoMoreThanItsCapacityUnderManyThreads() throws InterruptedException {
    // Given
    BoundedCache<Integer, Integer> cache = BoundedCache.lasting(50);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    AtomicInteger wrong = new AtomicInteger();

    // When
    for (int thread = 0; thread < 8; thread++) {
      int offset = thread;
      threads.execute(
          () -> {
            for (int key = 0; key < 20_000; key++) {
              int mixed = (key * 31 + offset) % 500;
              if (cache.get(mixed, k -> -k) != -mixed) {
                wrong.incrementAndGet();
              }
            }
          });
    }
    threads.shutdown();
    boolean done = threads.awaitTermination(20, TimeUnit.SECONDS);

    // Then
    assertThat(done).isTrue();
    assertThat(wrong).hasValue(0);
    assertThat(cache.size()).isLessThanOrEqualTo(50);
  }
}
