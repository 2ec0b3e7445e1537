package io.duban.embedded.registry;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.BasicAuthCredentials;

/** Turns away who is not known, and from changing anything who may only read. */
final class Gate {

  private final RegistryUsers users;

  Gate(RegistryUsers users) {
    this.users = users;
  }

  void check(Context context) {
    BasicAuthCredentials login = context.basicAuthCredentials();
    if (login == null || !users.accepts(login.getUsername(), login.getPassword())) {
      context.header("WWW-Authenticate", "Basic realm=\"schema registry\", charset=\"UTF-8\"");
      throw new UnauthorizedResponse("the user or the password is not right");
    }
    if (changes(context) && !users.mayWrite(login.getUsername())) {
      throw new ForbiddenResponse(
          "user %s may read schemas, but not change them".formatted(login.getUsername()));
    }
  }

  /** A schema is looked up and checked by POST, too; registered only under a subject's versions. */
  private static boolean changes(Context context) {
    return switch (context.method().name()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      case "POST" ->
          context.path().startsWith("/subjects/") && context.path().endsWith("/versions");
      default -> true;
    };
  }
}
