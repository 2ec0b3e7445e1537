package io.duban.registry;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An Apicurio Registry as users run it: a process of its own, which forgets its schemas when it
 * ends.
 */
final class ApicurioProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path output;
  private final URI url;

  private ApicurioProcess(Path directory) throws IOException {
    this.output = directory.resolve("apicurio.log");
    int port = freePort();
    this.url = URI.create("http://127.0.0.1:" + port);
    this.process = launch(directory, port);
    try {
      awaitReady();
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  static ApicurioProcess start(Path directory) {
    try {
      return new ApicurioProcess(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(Path directory, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            System.getProperty("apicurio.jar"))
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private void awaitReady() {
    await("Apicurio Registry, which writes to " + output)
        .atMost(START_LIMIT)
        .failFast("Apicurio Registry ended before it was ready", () -> !process.isAlive())
        .until(this::isReady);
  }

  private boolean isReady() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(confluentApi() + "/subjects")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  // It tells nobody which port it took when asked for any, so one is found for it.
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI confluentApi() {
    return url.resolve("/apis/ccompat/v7");
  }

  URI ownApi() {
    return url.resolve("/apis/registry/v3");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
