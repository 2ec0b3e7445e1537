package io.duban.embedded.registry;

import io.duban.embedded.door.RequestRefusal;
import io.duban.embedded.door.Rule;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.BasicAuthCredentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Turns away who is not known, and from changing anything who may only read. */
final class Gate implements Rule {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String REALM = "Basic realm=\"schema registry\", charset=\"UTF-8\"";
  private static final String SCHEME = "basic ";
  private static final String UNKNOWN = "the user or the password is not right";
  private static final int UNAUTHORIZED = 401;

  private final RegistryUsers users;

  Gate(RegistryUsers users) {
    this.users = users;
  }

  /** Before the body is read, which costs something. */
  @Override
  public Optional<RequestRefusal> judge(Request request) {
    return isKnown(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        ? Optional.empty()
        : Optional.of(
            new RequestRefusal(UNAUTHORIZED, UNAUTHORIZED, UNKNOWN, Map.of(CHALLENGE, REALM)));
  }

  private boolean isKnown(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String[] login = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return login.length == 2 && users.accepts(login[0], login[1]);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether the route that was found may be taken; one that says nothing of rights may not. */
  void check(Context context) {
    String user = user(context);
    if (!context.routeRoles().equals(Set.of(Right.READ)) && !users.mayWrite(user)) {
      throw new ForbiddenResponse("user %s may read schemas, but not change them".formatted(user));
    }
  }

  private String user(Context context) {
    BasicAuthCredentials login = context.basicAuthCredentials();
    if (login == null || !users.accepts(login.getUsername(), login.getPassword())) {
      context.header(CHALLENGE, REALM);
      throw new UnauthorizedResponse(UNKNOWN);
    }
    return login.getUsername();
  }
}
