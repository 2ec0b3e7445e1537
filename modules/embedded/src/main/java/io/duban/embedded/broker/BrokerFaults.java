package io.duban.embedded.broker;

import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Kafka's faults, so that a fatal one is told to the owner instead of ending the JVM. */
final class BrokerFaults implements FaultHandlerFactory {

  private static final Logger LOGGER = LoggerFactory.getLogger(BrokerFaults.class);

  private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();

  /**
   * Kafka's exits are one setting per JVM: with several brokers the last one started hears them.
   */
  void takeExits() {
    Exit.setExitProcedure(this::refuseToExit);
    Exit.setHaltProcedure(this::refuseToExit);
  }

  /** Not Kafka's own reset, after which an exit throws in the thread that asks for it. */
  void giveExitsBack() {
    Exit.setExitProcedure((status, message) -> System.exit(status));
    Exit.setHaltProcedure((status, message) -> Runtime.getRuntime().halt(status));
  }

  private void refuseToExit(int status, String message) {
    String reason =
        message == null ? "most often the disk of the data directory is full or fails" : message;
    fail(new IllegalStateException("Kafka gave up: " + reason));
  }

  CompletableFuture<Throwable> fatal() {
    return fatal;
  }

  @Override
  public FaultHandler build(String name, boolean isFatal, Runnable action) {
    return (message, cause) -> {
      RuntimeException fault = new IllegalStateException(name + ": " + message, cause);
      action.run();
      if (isFatal) {
        fail(fault);
      } else {
        LOGGER.error("The broker has a fault and goes on", fault);
      }
      return fault;
    };
  }

  private void fail(RuntimeException fault) {
    LOGGER.error("The broker can no longer serve", fault);
    fatal.complete(fault);
  }
}
