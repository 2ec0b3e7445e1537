package io.duban.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/** The broker's two sockets, bound before Kafka starts so that no port can be lost in between. */
final class BrokerListeners implements AutoCloseable {

  static final String CLIENT = "CLIENT";
  static final String CONTROLLER = "CONTROLLER";

  private final ServerSocketChannel client;
  private final ServerSocketChannel controller;

  private BrokerListeners(ServerSocketChannel client, ServerSocketChannel controller) {
    this.client = client;
    this.controller = controller;
  }

  static BrokerListeners bind(String host, int port) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved() || address.getAddress().isAnyLocalAddress()) {
      throw new BrokerStartException(
          "Host %s cannot be told to clients. Give a name or an address of this machine."
              .formatted(host));
    }
    ServerSocketChannel client = bindClient(host, address);
    try {
      return new BrokerListeners(
          client, open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    } catch (IOException e) {
      closeQuietly(client);
      throw new BrokerStartException("No free port on the loopback address: " + e.getMessage(), e);
    }
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
    return client.socket().getLocalPort();
  }

  InetSocketAddress controllerAddress() {
    return new InetSocketAddress(
        controller.socket().getInetAddress(), controller.socket().getLocalPort());
  }

  ServerSocketFactory socketFactory() {
    return (listener, address, backlog, receiveBuffer) ->
        listener.equals(CONTROLLER) ? controller : client;
  }

  @Override
  public void close() {
    closeQuietly(client);
    closeQuietly(controller);
  }

  private static void closeQuietly(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
