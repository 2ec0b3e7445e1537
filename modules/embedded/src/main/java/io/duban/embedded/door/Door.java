package io.duban.embedded.door;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in whom its rules let in, with his whole body in hand. No thread waits for a body that is
 * not there yet.
 */
public final class Door extends Handler.Wrapper {

  private final List<Rule> rules;
  private final BodyLimits limits;
  private final OpenBodies open;
  private final Connections connections;

  public Door(List<Rule> rules, BodyLimits limits, Connections connections) {
    this.rules = List.copyOf(rules);
    this.limits = limits;
    this.open = new OpenBodies(limits.perClient());
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    connections.busy(request);
    Request.addCompletionListener(request, failure -> connections.done(request));
    for (Rule rule : rules) {
      Optional<RequestRefusal> refusal = rule.judge(request);
      if (refusal.isPresent()) {
        refusal.get().send(response, callback);
        return true;
      }
    }
    if (!hasBody(request)) {
      return super.handle(request, response, callback);
    }
    BodyReading reading = new BodyReading(request, response, callback, limits, this::handleWhole);
    open.add(Request.getRemoteAddr(request), reading);
    reading.start();
    return true;
  }

  private boolean handleWhole(Request request, Response response, Callback callback)
      throws Exception {
    return super.handle(request, response, callback);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}
