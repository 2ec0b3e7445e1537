package io.duban.pipeline.service;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Tells an orchestrator how the pipeline is, and Prometheus what it does. */
public final class HealthEndpoint implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final int THREADS = 6;
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final String host;
  private final Supplier<Health> health;
  private final PrometheusMeterRegistry meters;
  private final Javalin server;

  private HealthEndpoint(String host, Supplier<Health> health, PrometheusMeterRegistry meters) {
    this.host = host;
    this.health = health;
    this.meters = meters;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Listens as soon as it returns.
   *
   * @param address port 0 takes a free one
   * @throws HealthPortTakenException if something else listens there
   */
  public static HealthEndpoint start(
      InetSocketAddress address, Supplier<Health> health, PrometheusMeterRegistry meters) {
    HealthEndpoint endpoint = new HealthEndpoint(address.getHostString(), health, meters);
    try {
      endpoint.server.start(address.getHostString(), address.getPort());
      return endpoint;
    } catch (JavalinBindException e) {
      endpoint.close();
      throw new HealthPortTakenException(address, e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 1);
    config
        .routes
        .get("/health/live", context -> send(context, Health::alive))
        .get("/health/ready", context -> send(context, Health::ready))
        .get("/metrics", context -> context.contentType(METRICS_TYPE).result(meters.scrape()));
  }

  private void send(Context context, Predicate<Health> isGood) {
    Health now = health.get();
    boolean good = isGood.test(now);
    ObjectNode json =
        JSON.createObjectNode()
            .put("state", now.state())
            .put("ready", now.ready())
            .put("topicDrift", now.topicDrift());
    now.reasons().forEach(json.putArray("reasons")::add);
    context.status(good ? OK : UNAVAILABLE).contentType("application/json").result(json.toString());
  }

  public URI url() {
    return URI.create("http://" + host + ":" + server.port());
  }

  @Override
  public void close() {
    server.stop();
  }
}
