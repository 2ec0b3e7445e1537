package io.duban.cli.stack;

import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.embedded.security.PrivateFiles;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.service.PipelineConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the parts of a local stack are started with. */
record StackSettings(StackOptions options, Optional<StackSecurity> security) {
  private static final Duration COMMIT_EVERY = Duration.ofMillis(100);

  PipelineConfig pipeline(Map<String, Object> kafka) {
    return new PipelineConfig(
        PipelineConfig.DEFAULT_APPLICATION_ID,
        paced(kafka),
        kafka,
        1,
        COMMIT_EVERY,
        1,
        options.topicSettings(),
        options.policies());
  }

  /** A year that is played in seconds has more of each unit than anybody would send. */
  private Map<String, Object> paced(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    if (options.playsTime()) {
      settings.put(RateLimit.SETTING, 0);
    }
    return settings;
  }

  BrokerOptions broker() {
    BrokerOptions plain =
        options
            .data()
            .map(data -> BrokerOptions.in(data.resolve(DataDirectory.BROKER)))
            .orElse(BrokerOptions.temporary());
    for (Map.Entry<String, String> setting : options.brokerSettings().entrySet()) {
      plain = plain.withProperty(setting.getKey(), setting.getValue());
    }
    BrokerOptions listening = plain.withHost(options.host()).withPort(options.brokerPort());
    return security.map(users -> users.secured(listening)).orElse(listening);
  }

  RegistryEndpointSettings registry() {
    Optional<Path> file =
        options.data().map(data -> data.resolve(DataDirectory.REGISTRY).resolve("schemas"));
    file.ifPresent(path -> createDirectory(path.getParent()));
    RegistryEndpointSettings plain =
        new RegistryEndpointSettings(
            options.host(), options.registryPort(), file, Optional.empty());
    return security
        .map(users -> users.secured(plain))
        .orElse(plain)
        .expectingFile(brokerHasOurTopics());
  }

  /** Where there are topics, there were schemas of their records. */
  private boolean brokerHasOurTopics() {
    return options
        .data()
        .map(data -> data.resolve("broker").resolve("log").toFile().list())
        .map(names -> Arrays.stream(names).anyMatch(name -> name.startsWith("duban.")))
        .orElse(false);
  }

  private static void createDirectory(Path directory) {
    try {
      PrivateFiles.directory(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + directory + ": " + e.getMessage(), e);
    }
  }
}
