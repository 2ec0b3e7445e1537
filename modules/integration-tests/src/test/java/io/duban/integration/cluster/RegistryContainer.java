package io.duban.integration.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** An Apicurio Registry that keeps its schemas and its port when it is stopped for a while. */
final class RegistryContainer extends GenericContainer<RegistryContainer> {
  static final String IMAGE = "apicurio/apicurio-registry:3.0.9";
  private static final String API = "/apis/ccompat/v7";
  private static final int PORT = 8080;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  RegistryContainer() {
    super(IMAGE);
    withExposedPorts(PORT);
    withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry");
    waitingFor(Wait.forHttp(API + "/subjects").forPort(PORT).withStartupTimeout(TIMEOUT));
    // Docker gives a container that is started again another port, unless it was told which.
    setPortBindings(List.of(freePort() + ":" + PORT));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://" + getHost() + ":" + getMappedPort(PORT) + API;
  }

  /** Stops it, but keeps what it has written. */
  void interrupt() {
    getDockerClient().stopContainerCmd(getContainerId()).exec();
  }

  void resume() {
    getDockerClient().startContainerCmd(getContainerId()).exec();
    waitUntilContainerStarted();
  }
}
