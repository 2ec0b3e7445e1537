package io.duban.embedded.door;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Takes a body as it comes, and hands the request on when it is whole. */
final class BodyReading implements Runnable {

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final BodyLimits limits;
  private final Request.Handler next;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final AtomicBoolean ended = new AtomicBoolean();
  private Runnable whenDone = () -> {};
  private volatile Scheduler.Task deadline = () -> false;

  BodyReading(
      Request request,
      Response response,
      Callback callback,
      BodyLimits limits,
      Request.Handler next) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.limits = limits;
    this.next = next;
  }

  void whenDone(Runnable listener) {
    whenDone = listener;
  }

  void start() {
    if (request.getLength() > limits.bytes()) {
      refuse(tooLarge());
      return;
    }
    deadline =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::expire, limits.within().toMillis(), TimeUnit.MILLISECONDS);
    run();
  }

  private void expire() {
    refuse(
        RequestRefusal.of(
            408,
            408,
            "The request's body did not come within %d seconds"
                .formatted(limits.within().toSeconds())));
  }

  private RequestRefusal tooLarge() {
    return RequestRefusal.of(
        413, 413, "A request's body may have %,d bytes at most".formatted(limits.bytes()));
  }

  /** Also from another thread, and when it is too late. */
  void refuse(RequestRefusal refusal) {
    if (end()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      refusal.send(response, callback);
    }
  }

  private boolean end() {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    deadline.cancel();
    whenDone.run();
    return true;
  }

  @Override
  public void run() {
    while (!ended.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        if (end()) {
          callback.failed(chunk.getFailure());
        }
        return;
      }
      boolean last = chunk.isLast();
      take(chunk);
      if (body.size() > limits.bytes()) {
        refuse(tooLarge());
      } else if (last && end()) {
        handOn();
      }
    }
  }

  private void take(Content.Chunk chunk) {
    ByteBuffer bytes = chunk.getByteBuffer();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    body.writeBytes(copy);
    chunk.release();
  }

  private void handOn() {
    try {
      Request whole = new WholeRequest(request, body.toByteArray());
      if (!next.handle(whole, response, callback)) {
        Response.writeError(whole, response, callback, 404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }
}
