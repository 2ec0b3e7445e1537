package io.duban.embedded.registry;

import io.duban.registry.RegistryRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong in the protocol's words. */
final class ErrorReplies {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorReplies.class);
  private static final int STORE_FAILED = 50_001;

  private ErrorReplies() {}

  static void addTo(RoutesConfig routes) {
    routes
        .exception(RegistryRefusedException.class, ErrorReplies::refused)
        .exception(HttpResponseException.class, ErrorReplies::http)
        .exception(Exception.class, ErrorReplies::failed);
  }

  private static void refused(RegistryRefusedException refusal, Context context) {
    HttpReplies.sendError(context, refusal.status(), refusal.error().code(), refusal.getMessage());
  }

  private static void http(HttpResponseException problem, Context context) {
    HttpReplies.sendError(context, problem.getStatus(), problem.getStatus(), problem.getMessage());
  }

  private static void failed(Exception failure, Context context) {
    LOGGER.error("The registry could not answer {} {}", context.method(), context.path(), failure);
    HttpReplies.sendError(
        context, 500, STORE_FAILED, "The registry failed: " + failure.getMessage());
  }
}
