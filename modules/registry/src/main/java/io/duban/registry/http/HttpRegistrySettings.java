package io.duban.registry.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where a registry is and how to talk to it.
 *
 * @param urls equal addresses of one registry, without credentials; a path such as {@code
 *     /apis/ccompat/v7} is kept
 * @param headers sent with every request; they may hold credentials, so they are never shown
 * @param connectTimeout for opening a connection
 * @param requestTimeout from sending a request until its whole answer has arrived
 * @param tls absent for the platform's trust store
 */
public record HttpRegistrySettings(
    List<URI> urls,
    Map<String, String> headers,
    Duration connectTimeout,
    Duration requestTimeout,
    RetryPolicy retryPolicy,
    Optional<SSLContext> tls) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
  private static final RetryPolicy RETRY_POLICY =
      new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(2));

  public HttpRegistrySettings {
    urls = urls.stream().map(HttpRegistrySettings::requireHttp).toList();
    headers = Map.copyOf(headers);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("A registry needs at least one URL");
    }
  }

  /**
   * No credentials, the platform's trust store, and timeouts that bound a call to about a minute.
   */
  public static HttpRegistrySettings of(URI url) {
    return new HttpRegistrySettings(
        List.of(url), Map.of(), CONNECT_TIMEOUT, REQUEST_TIMEOUT, RETRY_POLICY, Optional.empty());
  }

  private static URI requireHttp(URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new IllegalArgumentException(
          "A registry's URL must begin with http:// or https:// and name a host");
    }
    if (url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "Credentials in the URL of registry " + url.getHost() + " must be passed as a header");
    }
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  @Override
  public String toString() {
    return "HttpRegistrySettings[urls=%s, connectTimeout=%s, requestTimeout=%s, retryPolicy=%s]"
        .formatted(urls, connectTimeout, requestTimeout, retryPolicy);
  }
}
