package io.duban.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.server.ServerSocketFactory;

/** The broker's sockets, bound before Kafka starts so that no port can be lost in between. */
final class BrokerListeners implements AutoCloseable {

  static final String CLIENT = "CLIENT";
  static final String NODE = "NODE";
  static final String CONTROLLER = "CONTROLLER";

  private final Map<String, ServerSocketChannel> sockets;

  private BrokerListeners(Map<String, ServerSocketChannel> sockets) {
    this.sockets = sockets;
  }

  /**
   * Binds what a broker needs.
   *
   * @param forNode whether the node speaks to itself on a listener that clients cannot use
   */
  static BrokerListeners bind(String host, int port, boolean forNode) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved() || address.getAddress().isAnyLocalAddress()) {
      throw new BrokerStartException(
          "Host %s cannot be told to clients. Give a name or an address of this machine."
              .formatted(host));
    }
    BrokerListeners listeners = new BrokerListeners(new HashMap<>());
    listeners.sockets.put(CLIENT, bindClient(host, address));
    try {
      listeners.sockets.put(CONTROLLER, open(loopback()));
      if (forNode) {
        listeners.sockets.put(NODE, open(loopback()));
      }
      return listeners;
    } catch (IOException e) {
      listeners.close();
      throw new BrokerStartException("No free port on the loopback address: " + e.getMessage(), e);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static ServerSocketChannel bindClient(String host, InetSocketAddress address) {
    try {
      return open(address);
    } catch (BindException e) {
      if (address.getPort() != 0 && canBindAnyPort(address.getAddress())) {
        throw new PortTakenException(host, address.getPort(), e);
      }
      throw cannotListen(host, address, e);
    } catch (IOException e) {
      throw cannotListen(host, address, e);
    }
  }

  private static BrokerStartException cannotListen(
      String host, InetSocketAddress address, IOException cause) {
    return new BrokerStartException(
        "Cannot listen on %s:%d: %s. Give a name or an address of this machine."
            .formatted(host, address.getPort(), cause.getMessage()),
        cause);
  }

  private static boolean canBindAnyPort(InetAddress host) {
    try (ServerSocketChannel probe = open(new InetSocketAddress(host, 0))) {
      return probe.isOpen();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocketChannel open(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      return channel.bind(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  int clientPort() {
    return sockets.get(CLIENT).socket().getLocalPort();
  }

  InetSocketAddress controllerAddress() {
    return address(CONTROLLER);
  }

  InetSocketAddress nodeAddress() {
    return address(NODE);
  }

  private InetSocketAddress address(String listener) {
    ServerSocket socket = sockets.get(listener).socket();
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }

  ServerSocketFactory socketFactory() {
    return (listener, address, backlog, receiveBuffer) -> sockets.get(listener);
  }

  @Override
  public void close() {
    sockets.values().forEach(BrokerListeners::closeQuietly);
  }

  private static void closeQuietly(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
