package io.duban.pipeline.fetching;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.LeastLoadedNode;
import org.apache.kafka.clients.RequestCompletionHandler;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of the network whose fetched records are looked through before anybody is told of them.
 * That must be done in the callback: any thread may take an answer as soon as it is known.
 */
final class GuardedClient implements KafkaClient {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedClient.class);

  private final KafkaClient delegate;
  private final ResponseGuard guard;

  GuardedClient(KafkaClient delegate, ResponseGuard guard) {
    this.delegate = delegate;
    this.guard = guard;
  }

  @Override
  public void send(ClientRequest request, long now) {
    if (request.requestBuilder() instanceof FetchRequest.Builder fetch) {
      guard.asked(fetch);
      delegate.send(guarded(request), now);
    } else {
      delegate.send(request, now);
    }
  }

  private ClientRequest guarded(ClientRequest request) {
    RequestCompletionHandler callback = request.callback();
    short version = request.requestBuilder().latestAllowedVersion();
    return new ClientRequest(
        request.destination(),
        request.requestBuilder(),
        request.correlationId(),
        request.makeHeader(version).clientId(),
        request.createdTimeMs(),
        request.expectResponse(),
        request.requestTimeoutMs(),
        response -> {
          guard(response);
          callback.onComplete(response);
        });
  }

  private void guard(ClientResponse response) {
    if (response.responseBody() instanceof FetchResponse fetched) {
      try {
        guard.guard(fetched);
      } catch (RuntimeException e) {
        // The consumer says itself what it cannot read, and where.
        LOG.error("What was fetched could not be looked through", e);
      }
    }
  }

  @Override
  public boolean isReady(Node node, long now) {
    return delegate.isReady(node, now);
  }

  @Override
  public boolean ready(Node node, long now) {
    return delegate.ready(node, now);
  }

  @Override
  public long connectionDelay(Node node, long now) {
    return delegate.connectionDelay(node, now);
  }

  @Override
  public long pollDelayMs(Node node, long now) {
    return delegate.pollDelayMs(node, now);
  }

  @Override
  public boolean connectionFailed(Node node) {
    return delegate.connectionFailed(node);
  }

  @Override
  public AuthenticationException authenticationException(Node node) {
    return delegate.authenticationException(node);
  }

  @Override
  public List<ClientResponse> poll(long timeout, long now) {
    return delegate.poll(timeout, now);
  }

  @Override
  public void disconnect(String nodeId) {
    delegate.disconnect(nodeId);
  }

  @Override
  public void close(String nodeId) {
    delegate.close(nodeId);
  }

  @Override
  public LeastLoadedNode leastLoadedNode(long now) {
    return delegate.leastLoadedNode(now);
  }

  @Override
  public int inFlightRequestCount() {
    return delegate.inFlightRequestCount();
  }

  @Override
  public boolean hasInFlightRequests() {
    return delegate.hasInFlightRequests();
  }

  @Override
  public int inFlightRequestCount(String nodeId) {
    return delegate.inFlightRequestCount(nodeId);
  }

  @Override
  public boolean hasInFlightRequests(String nodeId) {
    return delegate.hasInFlightRequests(nodeId);
  }

  @Override
  public boolean hasReadyNodes(long now) {
    return delegate.hasReadyNodes(now);
  }

  @Override
  public void wakeup() {
    delegate.wakeup();
  }

  @Override
  public ClientRequest newClientRequest(
      String nodeId, AbstractRequest.Builder<?> builder, long created, boolean expectResponse) {
    return delegate.newClientRequest(nodeId, builder, created, expectResponse);
  }

  @Override
  public ClientRequest newClientRequest(
      String nodeId,
      AbstractRequest.Builder<?> builder,
      long created,
      boolean expectResponse,
      int timeoutMs,
      RequestCompletionHandler callback) {
    return delegate.newClientRequest(nodeId, builder, created, expectResponse, timeoutMs, callback);
  }

  @Override
  public void initiateClose() {
    delegate.initiateClose();
  }

  @Override
  public boolean active() {
    return delegate.active();
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }
}
