package io.duban.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a registry answered; its body may be anything, also nothing. */
final class RegistryResponse {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SHOWN_LENGTH = 160;

  private final URI url;
  private final int status;
  private final String body;
  private final Optional<Duration> retryAfter;

  RegistryResponse(URI url, HttpResponse<String> response) {
    this.url = url;
    this.status = response.statusCode();
    this.body = response.body();
    this.retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(RegistryResponse::isSeconds)
            .map(RegistryResponse::seconds);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean mayPass() {
    return status >= 500 || status == TOO_MANY_REQUESTS;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The body as JSON; missing when it is no JSON. */
  JsonNode json() {
    try {
      return Optional.ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  RegistryRefusedException refusal(RegistryRequest request) {
    RegistryError error = RegistryError.of(status, json().path("error_code").asInt(status));
    return new RegistryRefusedException(
        error, status, "Registry %s refused %s: %s".formatted(url, request, reason()));
  }

  String reason() {
    JsonNode json = json();
    String message = json.path("message").asText("");
    if (message.isBlank()) {
      return "HTTP " + status + (body.isBlank() ? " without a message" : ", " + shown(body));
    }
    return "HTTP " + status + ", " + json.path("error_code").asText("no code") + ", " + message;
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH) + "…";
  }

  private static boolean isSeconds(String header) {
    return header.matches("\\d{1,9}");
  }

  private static Duration seconds(String header) {
    return Duration.ofSeconds(Long.parseLong(header));
  }
}
