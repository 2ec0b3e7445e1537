package io.duban.integration.cluster;

import io.duban.pipeline.service.PipelineService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Runs a pipeline until it is killed. */
final class PipelineMain {
  static final String RUNNING = "pipeline-is-running";

  private PipelineMain() {}

  public static void main(String[] arguments) {
    Thread orphan = new Thread(PipelineMain::endWithParent, "end-with-parent");
    orphan.setDaemon(true);
    orphan.start();
    PipelineService pipeline =
        PipelineService.start(
            PipelineSettings.of(
                Map.of("bootstrap.servers", arguments[0]),
                Map.of("schema.registry.url", arguments[1]),
                Path.of(arguments[2])));
    pipeline.running().join();
    System.out.println(RUNNING);
    pipeline.failure().join().printStackTrace();
    System.exit(1);
  }

  // The input ends when the test that started this is gone, however it went.
  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
