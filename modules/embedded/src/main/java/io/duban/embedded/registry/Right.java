package io.duban.embedded.registry;

import io.javalin.security.RouteRole;

/** What a route does, and so what whoever takes it must be allowed. */
enum Right implements RouteRole {
  READ,
  WRITE
}
