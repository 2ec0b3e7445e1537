package io.duban.embedded.door;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Judges a request by its head, before anything of its body is read. */
@FunctionalInterface
public interface Rule {

  /** Why the request is refused, or empty when this rule has nothing against it. */
  Optional<RequestRefusal> judge(Request request);
}
