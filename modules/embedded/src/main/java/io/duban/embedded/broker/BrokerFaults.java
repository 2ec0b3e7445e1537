package io.duban.embedded.broker;

import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Kafka's faults, so that a fatal one is told to the owner instead of ending the JVM. */
final class BrokerFaults implements FaultHandlerFactory {

  private static final Logger LOGGER = LoggerFactory.getLogger(BrokerFaults.class);

  private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();

  CompletableFuture<Throwable> fatal() {
    return fatal;
  }

  @Override
  public FaultHandler build(String name, boolean isFatal, Runnable action) {
    return (message, cause) -> {
      RuntimeException fault = new IllegalStateException(name + ": " + message, cause);
      LOGGER.error("Kafka fault in {}", name, fault);
      action.run();
      if (isFatal) {
        fatal.complete(fault);
      }
      return fault;
    };
  }
}
