package io.duban.integration.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire to a broker. While it is cut nothing passes and nobody is told: connections stay open,
 * and what was sent meanwhile arrives late, as TCP would bring it.
 */
final class Network implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Network.class);
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private boolean cut;

  private Network(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  static Network to(int target) throws IOException {
    Network network =
        new Network(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
    run(network::accept, "network-to-" + target);
    return network;
  }

  int port() {
    return entrance.getLocalPort();
  }

  synchronized void cut() {
    cut = true;
  }

  synchronized void mend() {
    cut = false;
    notifyAll();
  }

  private synchronized void awaitMended() throws InterruptedException {
    while (cut) {
      wait();
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        join(entrance.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket client) {
    open.add(client);
    try {
      Socket broker = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(broker);
      run(() -> pass(client, broker), "to-" + target);
      run(() -> pass(broker, client), "from-" + target);
    } catch (IOException brokerIsDown) {
      end(client);
    }
  }

  /** Passes bytes on until either end hangs up. */
  private void pass(Socket from, Socket to) {
    try {
      from.setTcpNoDelay(true);
      copy(from.getInputStream(), to.getOutputStream());
    } catch (IOException | InterruptedException hungUp) {
      LOG.debug("The connection to {} is over", target, hungUp);
    } finally {
      end(from);
      end(to);
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException, InterruptedException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      awaitMended();
      out.write(buffer, 0, read);
    }
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    open.forEach(this::end);
    mend();
  }
}
