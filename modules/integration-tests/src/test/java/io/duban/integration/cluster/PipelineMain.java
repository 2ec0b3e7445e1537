package io.duban.integration.cluster;

import io.duban.pipeline.service.PipelineService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a pipeline until it is killed. Arguments: brokers, registry, copies of the changelogs, and
 * properties of Kafka as name=value.
 */
public final class PipelineMain {
  private static final int PROPERTIES_FROM = 3;

  private PipelineMain() {}

  public static void main(String[] arguments) {
    ChildProcess.endWithParent();
    Map<String, Object> kafka = new HashMap<>(Map.of("bootstrap.servers", arguments[0]));
    for (String property : List.of(arguments).subList(PROPERTIES_FROM, arguments.length)) {
      kafka.put(property.substring(0, property.indexOf('=')), value(property));
    }
    PipelineService pipeline =
        PipelineService.start(
            PipelineSettings.of(
                kafka,
                Map.of("schema.registry.url", arguments[1]),
                Integer.parseInt(arguments[2])));
    Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "close-pipeline"));
    pipeline.running().join();
    ChildProcess.tellReady();
    pipeline.failure().join().printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  private static String value(String property) {
    return property.substring(property.indexOf('=') + 1);
  }
}
