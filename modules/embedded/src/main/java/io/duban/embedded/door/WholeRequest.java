package io.duban.embedded.door;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body has come already. */
final class WholeRequest extends Request.Wrapper {

  private final byte[] body;
  private boolean taken;

  WholeRequest(Request request, byte[] body) {
    super(request);
    this.body = body;
  }

  @Override
  public long getLength() {
    return body.length;
  }

  @Override
  public synchronized Content.Chunk read() {
    if (taken) {
      return Content.Chunk.EOF;
    }
    taken = true;
    return Content.Chunk.from(ByteBuffer.wrap(body), true);
  }

  @Override
  public void demand(Runnable whenThere) {
    whenThere.run();
  }
}
