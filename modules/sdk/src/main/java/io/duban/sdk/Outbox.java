package io.duban.sdk;

import io.duban.contracts.ProgressReported;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerializer;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;

/**
 * Reports on their way. A thread of its own asks the registry and hands over to the producer, as
 * both may block; whatever happens, each report's future is completed within the timeout.
 */
final class Outbox implements AutoCloseable {
  // Few enough that even a slow broker takes them all well within the timeout.
  private static final int MAX_IN_FLIGHT = 2_000;

  private final Set<PendingReport> onTheirWay = ConcurrentHashMap.newKeySet();
  private final Semaphore permits = new Semaphore(MAX_IN_FLIGHT);
  private final String topic;
  private final Clock clock;
  private final Duration timeout;
  private final Producer<String, byte[]> producer;
  private final AvroSerializer<ProgressReported> serializer;
  private final SchemaRegistry ownRegistry;
  private final FailureMessages failures;
  private final ExecutorService sender;
  private volatile Service waitingFor = Service.REGISTRY;

  /**
   * Opens the outbox of a unit.
   *
   * @param ownRegistry closed with the outbox, or null
   */
  Outbox(
      String topic,
      Clock clock,
      Duration timeout,
      Producer<String, byte[]> producer,
      AvroSerializer<ProgressReported> serializer,
      SchemaRegistry ownRegistry,
      FailureMessages failures) {
    this.topic = topic;
    this.clock = clock;
    this.timeout = timeout;
    this.producer = producer;
    this.serializer = serializer;
    this.ownRegistry = ownRegistry;
    this.failures = failures;
    this.sender = Executors.newSingleThreadExecutor(task -> thread(task, topic));
  }

  private static Thread thread(Runnable task, String topic) {
    Thread thread = new Thread(task, "duban-sdk-" + topic);
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // settle is told of failures too
  CompletableFuture<Receipt> send(ProgressReported event) {
    if (!hasRoom()) {
      return CompletableFuture.failedFuture(failures.late(waitingFor, timeout));
    }
    PendingReport delivery = new PendingReport(event, clock.millis());
    onTheirWay.add(delivery);
    CompletableFuture<Receipt> result = new CompletableFuture<>();
    delivery
        .answer()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((receipt, failure) -> settle(delivery, receipt, failure, result));
    try {
      sender.execute(() -> handOver(delivery));
    } catch (RejectedExecutionException e) {
      delivery.answered(null, new IllegalStateException("the reporter is closed; build another"));
    }
    return result;
  }

  private boolean hasRoom() {
    try {
      return permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback is told of failures too
  private void handOver(PendingReport delivery) {
    if (delivery.answer().isDone()) {
      return;
    }
    try {
      waitingFor = Service.REGISTRY;
      byte[] value = serializer.serialize(topic, delivery.event());
      waitingFor = Service.BROKER;
      producer.send(delivery.handOver(topic, value), delivery::answered);
    } catch (RuntimeException e) {
      delivery.answered(null, e);
    }
  }

  private void settle(
      PendingReport delivery,
      Receipt receipt,
      Throwable failure,
      CompletableFuture<Receipt> result) {
    onTheirWay.remove(delivery);
    permits.release();
    if (failure == null) {
      result.complete(receipt);
    } else if (failure instanceof IllegalStateException) {
      result.completeExceptionally(failure);
    } else if (failure instanceof TimeoutException) {
      Service silent = delivery.handedOver() ? Service.BROKER : waitingFor;
      result.completeExceptionally(failures.late(silent, timeout));
    } else {
      result.completeExceptionally(failures.explain(failure));
    }
  }

  @Override
  public void close() {
    long deadline = System.nanoTime() + timeout.toNanos();
    sender.shutdown();
    try {
      sender.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    producer.close(Thread.currentThread().isInterrupted() ? Duration.ZERO : left);
    onTheirWay.forEach(delivery -> delivery.answered(null, failures.closed()));
    sender.shutdownNow();
    if (ownRegistry != null) {
      ownRegistry.close();
    }
  }
}
