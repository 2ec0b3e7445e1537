package io.duban.integration.faults;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.duban.integration.Seed;
import io.duban.integration.cluster.ChildProcess;
import io.duban.integration.cluster.Sender;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** One year on one cluster; each fault strikes where the one before has left off. */
@EnabledIfEnvironmentVariable(
    named = "DUBAN_IT_FAULTS",
    matches = "all",
    disabledReason = "only with DUBAN_IT_FAULTS=all, as it takes as long as all other tests")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FaultsIT {
  private FaultyCluster cluster;
  private Trial trial;
  private ChildProcess first;
  private ChildProcess second;
  private FileChannel turn;

  /** The tests of docker/compose.yaml wait for the same turn; a small machine cannot carry both. */
  private void awaitTurn() throws IOException {
    Path builds = Files.createDirectories(Path.of("..", "..", "target"));
    turn = FileChannel.open(builds.resolve("three-brokers.lock"), CREATE, WRITE);
    turn.lock();
  }

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    awaitTurn();
    cluster = FaultyCluster.start(directory);
    trial = new Trial(cluster, Seed.get());
    first = cluster.startPipeline();
    second = cluster.startPipeline();
    cluster.awaitMembers(2);
    trial.begin();
  }

  @AfterAll
  void stop() throws Exception {
    if (trial != null) {
      trial.close();
    }
    if (cluster != null) {
      cluster.close();
    }
    turn.close();
  }

  @Test
  @Order(1)
  void shouldGoOnWithoutTheActiveController() throws Exception {
    BrokerProcess controller = cluster.activeController();
    trial.strike(
        "kill -9 of broker %d, the active controller".formatted(controller.id()), controller::kill);
    controller.start().awaitReady();
    cluster.awaitBrokers();
    trial.verify();
  }

  @Test
  @Order(2)
  void shouldGoOnWithoutABroker() throws Exception {
    BrokerProcess broker = cluster.broker(cluster.activeController().id() % 3 + 1);
    trial.strike("kill -9 of broker %d".formatted(broker.id()), broker::kill);
    broker.start().awaitReady();
    cluster.awaitBrokers();
    trial.verify();
  }

  @Test
  @Order(3)
  void shouldGoOnWithoutAnInstance() throws Exception {
    trial.strike("kill -9 of one of two pipelines", second::kill);
    second = cluster.startPipeline().awaitReady();
    cluster.awaitMembers(2);
    trial.verify();
  }

  @Test
  @Order(4)
  void shouldGoOnAfterTheDeathOfBothInstances() throws Exception {
    trial.strike(
        "kill -9 of both pipelines",
        () -> {
          first.kill();
          second.kill();
          first = cluster.startPipeline();
          second = cluster.startPipeline();
        });
    cluster.awaitMembers(2);
    trial.verify();
  }

  @Test
  @Order(5)
  void shouldNotBeConfusedByAnInstanceThatStoodStill() throws Exception {
    trial.strike(
        "SIGSTOP of a pipeline until it is given up",
        () -> {
          second.freeze();
          cluster.awaitMembers(1);
        });
    second.thaw();
    cluster.awaitMembers(2);
    trial.verify();
  }

  @Test
  @Order(6)
  void shouldGoOnWhenTheNetworkComesBack() throws Exception {
    trial.strike(
        "network cut until both pipelines are given up",
        () -> {
          cluster.cutNetwork();
          cluster.awaitMembers(0);
          cluster.mendNetwork();
        });
    cluster.awaitMembers(2);
    trial.verify();
  }

  @Test
  @Order(7)
  void shouldWaitForTheRegistry() throws Exception {
    trial.strike(
        "registry away while a pipeline starts anew",
        () -> {
          cluster.stopRegistry();
          second.kill();
          second = cluster.startPipeline();
          second.awaitOutput("RegistryUnavailable");
          cluster.startRegistry();
        });
    cluster.awaitMembers(2);
    trial.verify();
  }

  @Test
  @Order(8)
  void shouldCatchUpWithADayWithoutTick() throws Exception {
    trial.missTick("no tick for a day");
    trial.verify();
  }

  @Test
  @Order(9)
  void shouldLoseNothingWhenRestartedOneByOne() throws Exception {
    trial.strike(
        "rolling restart of both pipelines",
        () -> {
          first.stop();
          first = cluster.startPipeline().awaitReady();
          second.stop();
          second = cluster.startPipeline().awaitReady();
        });
    trial.verify();
  }

  @Test
  @Order(10)
  void shouldShareTheWorkWithAThirdInstance() throws Exception {
    trial.strike(
        "a third pipeline joins",
        () -> {
          cluster.startPipeline().awaitReady();
          cluster.awaitMembers(3);
        });
    trial.verify();
  }

  @Test
  @Order(11)
  void shouldHearTheOthersWhileAUnitIsOverItsQuota() throws Exception {
    String unit = "bureau-flood";
    cluster.limit(unit, 4_000.0);
    try (Sender flood = new Sender(cluster, Map.of("client.id", unit, "batch.size", 1_000))) {
      trial.strike("a unit over its quota", () -> trial.load().flood(flood, 60, 1_000));
      assertThat(flood.longestThrottling()).isPositive();
      cluster.limit(unit, null);
      trial.verify();
    }
  }

  @Test
  @Order(12)
  void shouldGoOnWhenADiskIsFull() throws Exception {
    SmallDisk disk =
        cluster
            .disk()
            .orElseGet(() -> abort("No small disk can be mounted here; only root can do so."));
    BrokerProcess broker = cluster.brokerOnDisk();
    trial.strike(
        "disk of broker %d full".formatted(broker.id()),
        () -> {
          disk.fill();
          broker.awaitEnd();
        });
    disk.free();
    broker.start().awaitReady();
    cluster.awaitBrokers();
    trial.verify();
  }
}
