package io.duban.cli.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.duban.cli.docker.DockerCommand.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code docker/compose.yaml} describes, on free ports and under a name of its own. */
final class ComposedCluster implements AutoCloseable {
  private static final String COMPOSE = "docker/compose.yaml";
  private static final String BRIEF = "modules/cli/src/test/resources/docker/brief.yaml";
  private static final List<String> PORTS =
      List.of(
          "DUBAN_KAFKA_1_PORT", "DUBAN_KAFKA_2_PORT", "DUBAN_KAFKA_3_PORT", "DUBAN_REGISTRY_PORT");

  private final String project = "duban-it-" + ProcessHandle.current().pid();
  private final DockerCommand compose;
  private final DockerCommand docker = new DockerCommand();
  private final Map<String, String> environment = new HashMap<>();
  private final Path files;
  private final FileChannel turn;

  private ComposedCluster(Path files, String... composeFiles) throws IOException {
    this.files = files;
    turn = turn();
    List<String> start = new ArrayList<>(List.of("compose"));
    Stream.of(composeFiles).forEach(file -> start.add("--file=" + file));
    start.add("--file=" + BRIEF);
    start.addAll(List.of("--project-name=" + project, "--profile=tools", "--progress=plain"));
    compose = new DockerCommand(start.toArray(String[]::new));
    // The user in the container is another one.
    Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("DUBAN_FILES", files.toString());
    environment.put("DUBAN_IMAGE", project);
    List<ServerSocket> taken = new ArrayList<>();
    for (String variable : PORTS) {
      ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      taken.add(free);
      environment.put(variable, String.valueOf(free.getLocalPort()));
    }
    for (ServerSocket socket : taken) {
      socket.close();
    }
    environment.forEach(compose::with);
  }

  /** One cluster of three brokers is as much as a small machine can carry; FaultsIT has one too. */
  private static FileChannel turn() throws IOException {
    Path builds = Files.createDirectories(DockerCommand.ROOT.resolve("target"));
    FileChannel turn = FileChannel.open(builds.resolve("three-brokers.lock"), CREATE, WRITE);
    turn.lock();
    return turn;
  }

  /** A cluster in which everybody is trusted. */
  static ComposedCluster open(Path files) throws IOException {
    return new ComposedCluster(files, COMPOSE);
  }

  /** A cluster in which everybody must prove who he is, with certificates made for it. */
  static ComposedCluster secured(Path files, Path keys) throws IOException {
    ComposedCluster cluster = new ComposedCluster(files, COMPOSE, "docker/secure/compose.yaml");
    cluster.environment.put("DUBAN_KEYS", keys.toString());
    cluster.compose.with("DUBAN_KEYS", keys.toString());
    Ended made = DockerCommand.end(cluster.environment, List.of("docker/secure/certificates"));
    if (made.code() != 0) {
      throw new IllegalStateException("No certificates: " + made.errors());
    }
    return cluster;
  }

  /** Starts what is not running and returns when all of it is healthy. */
  void up(int pipelines) throws IOException {
    try {
      compose.run("up", "--build", "--wait", "--scale=pipeline=" + pipelines, "--scale=duban=0");
    } catch (IllegalStateException e) {
      System.out.println(log());
      for (String sick :
          docker.run("ps", "--quiet", "--filter=health=unhealthy").lines().toList()) {
        System.out.println(
            docker.run("inspect", "--format={{.Name}} {{json .State.Health}}", sick));
      }
      throw e;
    }
  }

  /** Throws the registry's container away and starts another. */
  void replaceRegistry() throws IOException {
    compose.run("up", "--wait", "--force-recreate", "--no-deps", "registry");
  }

  /** Runs a command of duban on the cluster, as whoever owns the files it works on. */
  String duban(String... arguments) throws IOException {
    String user = "%s:%s".formatted(attribute("unix:uid"), attribute("unix:gid"));
    List<String> line =
        new ArrayList<>(List.of("run", "--rm", "--no-TTY", "--user=" + user, "duban"));
    line.addAll(List.of(arguments));
    return compose.run(line.toArray(String[]::new));
  }

  private Object attribute(String name) throws IOException {
    return Files.getAttribute(files, name);
  }

  /** A file that commands of duban find in their working directory. */
  void file(String name, String content) throws IOException {
    Files.writeString(files.resolve(name), content, UTF_8);
  }

  /** The ids of the running pipelines. */
  List<String> pipelines() throws IOException {
    return compose.run("ps", "--quiet", "pipeline").lines().toList();
  }

  /** Stops a container as an upgrade does, and returns its exit code. */
  String stop(String container) throws IOException {
    docker.run("stop", "--time=30", container);
    return docker.run("inspect", "--format={{.State.ExitCode}}", container);
  }

  /** What the services print, for a person who looks for the cause of a failure. */
  String log() throws IOException {
    Ended ended = compose.end("logs", "--no-color", "--tail=40");
    return ended.out() + ended.errors();
  }

  /** All containers, volumes and networks of the project that are still there. */
  List<String> leftovers() throws IOException {
    String label = "--filter=label=com.docker.compose.project=" + project;
    List<String> left = new ArrayList<>(docker.run("ps", "-aq", label).lines().toList());
    left.addAll(docker.run("volume", "ls", "-q", label).lines().toList());
    left.addAll(docker.run("network", "ls", "-q", label).lines().toList());
    return left;
  }

  void down() throws IOException {
    compose.run("down", "--volumes");
  }

  @Override
  public void close() throws IOException {
    try (turn) {
      down();
      docker.end("image", "rm", "--force", project);
    }
  }
}
