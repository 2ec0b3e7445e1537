package io.duban.embedded.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** What Kafka finds in the log directory when it starts. */
record BrokerStorage(MetaPropertiesEnsemble metaProperties, BootstrapMetadata bootstrap) {

  /** Reads the directory, and formats it first if it is new. */
  static BrokerStorage open(Path log) throws Exception {
    if (load(log).clusterId().isEmpty()) {
      format(log);
    }
    return new BrokerStorage(load(log), new BootstrapDirectory(log.toString()).read());
  }

  private static MetaPropertiesEnsemble load(Path log) throws Exception {
    return new MetaPropertiesEnsemble.Loader()
        .addLogDirs(List.of(log.toString()))
        .addMetadataLogDir(log.toString())
        .load();
  }

  private static void format(Path log) throws Exception {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(log.toString()))
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName(BrokerListeners.CONTROLLER)
          .run();
    }
  }
}
