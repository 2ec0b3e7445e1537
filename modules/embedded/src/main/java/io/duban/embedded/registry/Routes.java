package io.duban.embedded.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Adds routes, each with the right that it takes. */
final class Routes {

  private final RoutesConfig routes;

  Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  Routes read(String path, Handler handler) {
    routes.get(path, handler, Right.READ).head(path, handler, Right.READ);
    return this;
  }

  /** A question that comes with a schema. */
  Routes ask(String path, Handler handler) {
    routes.post(path, handler, Right.READ);
    return this;
  }

  Routes add(String path, Handler handler) {
    routes.post(path, handler, Right.WRITE);
    return this;
  }

  Routes set(String path, Handler handler) {
    routes.put(path, handler, Right.WRITE);
    return this;
  }

  Routes delete(String path, Handler handler) {
    routes.delete(path, handler, Right.WRITE);
    return this;
  }
}
