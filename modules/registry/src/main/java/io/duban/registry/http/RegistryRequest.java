package io.duban.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request before an address is chosen for it.
 *
 * @param path begins with a slash and comes after the address's own path
 */
record RegistryRequest(String method, String path, Optional<JsonNode> body) {

  static RegistryRequest get(String path) {
    return new RegistryRequest("GET", path, Optional.empty());
  }

  static RegistryRequest delete(String path) {
    return new RegistryRequest("DELETE", path, Optional.empty());
  }

  static RegistryRequest post(String path, JsonNode body) {
    return new RegistryRequest("POST", path, Optional.of(body));
  }

  static RegistryRequest put(String path, JsonNode body) {
    return new RegistryRequest("PUT", path, Optional.of(body));
  }

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
