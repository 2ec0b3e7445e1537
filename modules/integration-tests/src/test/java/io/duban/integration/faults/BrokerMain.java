package io.duban.integration.faults;

import io.duban.integration.cluster.ChildProcess;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** Runs a broker that is a controller too, until it is killed. Argument: its properties. */
final class BrokerMain {
  static final String CLUSTER_ID = "4L6g3nShT-eMCtK--X86sw";

  private BrokerMain() {}

  public static void main(String[] arguments) throws Exception {
    ChildProcess.endWithParent();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      properties.load(reader);
    }
    Path log = Path.of(properties.getProperty("log.dirs"));
    if (Files.notExists(log.resolve("meta.properties"))) {
      format(log, Integer.parseInt(properties.getProperty("node.id")));
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    ChildProcess.tellReady();
    server.awaitShutdown();
  }

  private static void format(Path log, int node) throws Exception {
    Files.createDirectories(log);
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setNodeId(node)
          .setClusterId(CLUSTER_ID)
          .setDirectories(List.of(log.toString()))
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName(BrokerProcess.CONTROLLER)
          .run();
    }
  }
}
