package io.duban.registry.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;

/** Sends a request to the registry's addresses, one after the other, until one of them answers. */
final class RegistryTransport {

  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private final HttpRegistrySettings settings;
  private final HttpClient client;
  private final AtomicInteger preferred = new AtomicInteger();

  RegistryTransport(HttpRegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    settings.tls().ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  RegistryResponse send(RegistryRequest request) {
    RetryPolicy policy = settings.retryPolicy();
    for (int round = 1; ; round++) {
      AttemptFailures failures = new AttemptFailures();
      Optional<RegistryResponse> answer = tryEveryUrl(request, failures);
      if (answer.isPresent()) {
        return answer.get();
      }
      if (round > policy.retries()) {
        throw failures.unavailable(request);
      }
      pause(failures.pause(policy, round));
    }
  }

  private Optional<RegistryResponse> tryEveryUrl(
      RegistryRequest request, AttemptFailures failures) {
    List<URI> urls = settings.urls();
    int first = preferred.get();
    for (int offset = 0; offset < urls.size(); offset++) {
      int index = (first + offset) % urls.size();
      Optional<RegistryResponse> answer = attempt(urls.get(index), request, failures);
      if (answer.isPresent()) {
        preferred.set(index);
        return answer;
      }
    }
    return Optional.empty();
  }

  private Optional<RegistryResponse> attempt(
      URI url, RegistryRequest request, AttemptFailures failures) {
    try {
      RegistryResponse answer = new RegistryResponse(url, exchange(url, request));
      if (answer.isSuccess()) {
        return Optional.of(answer);
      }
      if (!answer.mayPass()) {
        throw answer.refusal(request);
      }
      failures.add(url, answer);
    } catch (IOException e) {
      failures.add(url, e);
    }
    return Optional.empty();
  }

  // The client's own timeout ends with the headers; a body that trickles in would hold the caller
  // for ever.
  private HttpResponse<String> exchange(URI url, RegistryRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(toHttp(url, request), BodyHandlers.ofString());
    try {
      return response.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new HttpTimeoutException("no answer within " + settings.requestTimeout());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      response.cancel(true);
      throw new InterruptException(e);
    }
  }

  private HttpRequest toHttp(URI url, RegistryRequest request) {
    BodyPublisher body =
        request
            .body()
            .map(json -> BodyPublishers.ofString(json.toString()))
            .orElse(BodyPublishers.noBody());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url + request.path()))
            .method(request.method(), body)
            .header("Accept", MEDIA_TYPE + ", application/json;q=0.9");
    request.body().ifPresent(json -> builder.header("Content-Type", MEDIA_TYPE));
    settings.headers().forEach(builder::header);
    return builder.build();
  }

  private static void pause(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
