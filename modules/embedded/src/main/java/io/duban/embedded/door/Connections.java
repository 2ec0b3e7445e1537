package io.duban.embedded.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request is under way for long, also those whose next head comes a
 * byte at a time, and the longest idle one when there are too many.
 */
public final class Connections extends AbstractLifeCycle implements Connection.Listener {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final int most;
  private final Duration idle;
  private final Scheduler scheduler;
  private final Map<Connection, State> states = new HashMap<>();

  private static final class State {
    private long since = System.nanoTime();
    private int requests;

    boolean isIdle() {
      return requests == 0;
    }
  }

  public Connections(int most, Duration idle, Scheduler scheduler) {
    this.most = most;
    this.idle = idle;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    if (isStarting() || isRunning()) {
      scheduler.schedule(this::look, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    surplus().forEach(Connection::close);
    lookLater();
  }

  private synchronized List<Connection> surplus() {
    long now = System.nanoTime();
    List<Connection> old = new ArrayList<>();
    states.forEach(
        (connection, state) -> {
          if (state.isIdle() && now - state.since > idle.toNanos()) {
            old.add(connection);
          }
        });
    return old;
  }

  @Override
  public void onOpened(Connection connection) {
    // What is inside TLS is told of apart.
    if (!(connection instanceof SslConnection)) {
      Connection oldest = add(connection);
      if (oldest != null) {
        oldest.close();
      }
    }
  }

  private synchronized Connection add(Connection connection) {
    Connection oldest =
        states.size() < most
            ? null
            : states.entrySet().stream()
                .filter(entry -> entry.getValue().isIdle())
                .min(Comparator.comparingLong(entry -> entry.getValue().since))
                .map(Map.Entry::getKey)
                .orElse(null);
    states.put(connection, new State());
    return oldest;
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    states.remove(connection);
  }

  synchronized void busy(Request request) {
    State state = states.get(request.getConnectionMetaData().getConnection());
    if (state != null) {
      state.requests++;
    }
  }

  synchronized void done(Request request) {
    State state = states.get(request.getConnectionMetaData().getConnection());
    if (state != null) {
      state.requests--;
      state.since = System.nanoTime();
    }
  }
}
