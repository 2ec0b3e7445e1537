package io.duban.integration.faults;

import io.duban.integration.cluster.ChildProcess;
import io.duban.integration.cluster.Patience;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A broker in a process of its own; pipelines reach it over a network that can be cut. */
final class BrokerProcess implements AutoCloseable {
  static final String CONTROLLER = "CONTROLLER";

  private final int id;
  private final Ports ports;
  private final Network network;
  private final Path properties;
  private ChildProcess process;

  /** Where a broker listens. */
  record Ports(int client, int pipeline, int controller) {
    static Ports free() {
      return new Ports(FreePort.next(), FreePort.next(), FreePort.next());
    }
  }

  BrokerProcess(int id, Ports ports, String voters, Path directory) throws IOException {
    this.id = id;
    this.ports = ports;
    this.network = Network.to(ports.pipeline());
    this.properties = directory.resolve("broker-" + id + ".properties");
    try (Writer writer = Files.newBufferedWriter(properties)) {
      settings(voters, directory.resolve(directory(id))).store(writer, null);
    }
  }

  /** Name of a broker's directory. */
  static String directory(int id) {
    return "broker-" + id;
  }

  private Properties settings(String voters, Path log) throws IOException {
    Properties settings = new Properties();
    try (var common = BrokerProcess.class.getResourceAsStream("broker.properties")) {
      settings.load(common);
    }
    settings.setProperty("node.id", Integer.toString(id));
    settings.setProperty("log.dirs", log.resolve("log").toString());
    settings.setProperty("controller.quorum.voters", voters);
    settings.setProperty(
        "listeners",
        "CLIENT://127.0.0.1:%d,PIPELINE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(ports.client(), ports.pipeline(), ports.controller()));
    settings.setProperty(
        "advertised.listeners",
        "CLIENT://127.0.0.1:%d,PIPELINE://127.0.0.1:%d".formatted(ports.client(), network.port()));
    return settings;
  }

  BrokerProcess start() throws Exception {
    process = ChildProcess.start(BrokerMain.class, List.of(properties.toString()));
    return this;
  }

  BrokerProcess awaitReady() throws Exception {
    process.awaitReady();
    return this;
  }

  void kill() {
    process.kill();
  }

  /** Returns when it has given up by itself. */
  void awaitEnd() {
    Patience.await("broker " + id + " to end").until(() -> !process.isAlive());
  }

  int id() {
    return id;
  }

  /** For clients that are never cut off. */
  String clientAddress() {
    return "127.0.0.1:" + ports.client();
  }

  /** For pipelines. */
  String pipelineAddress() {
    return "127.0.0.1:" + network.port();
  }

  Network network() {
    return network;
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.kill();
    }
    network.close();
  }
}
