package io.duban.embedded.registry;

import io.duban.registry.RegistryRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong in the protocol's words. */
final class ErrorAnswers {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final int STORE_FAILED = 50_001;

  private ErrorAnswers() {}

  static void addTo(RoutesConfig routes) {
    routes
        .exception(RegistryRefusedException.class, ErrorAnswers::refused)
        .exception(HttpResponseException.class, ErrorAnswers::http)
        .exception(Exception.class, ErrorAnswers::failed);
  }

  private static void refused(RegistryRefusedException refusal, Context context) {
    Answers.sendError(context, refusal.status(), refusal.error().code(), refusal.getMessage());
  }

  private static void http(HttpResponseException problem, Context context) {
    Answers.sendError(context, problem.getStatus(), problem.getStatus(), problem.getMessage());
  }

  private static void failed(Exception failure, Context context) {
    LOGGER.error("The registry could not answer {} {}", context.method(), context.path(), failure);
    Answers.sendError(context, 500, STORE_FAILED, "The registry failed: " + failure.getMessage());
  }
}
