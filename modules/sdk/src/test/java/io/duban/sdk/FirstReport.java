package io.duban.sdk;

/** The example of the README. */
public final class FirstReport {
  private FirstReport() {}

  /** Sends one report and says where it stands. */
  public static Receipt send(String bootstrap, String registry) {
    // README: begin
    try (ProgressReporter reporter =
        ProgressReporter.forUnit("gxj").bootstrap(bootstrap).registry(registry).build()) {
      Progress progress =
          Progress.of("linhe-2026/009")
              .percent(40)
              .value("m1", 10)
              .narrative("已新建创新平台10家")
              .evidence("https://gxj.example/platforms/2026");
      return reporter.report(progress).join();
    }
    // README: end
  }
}
