package io.duban.benchmarks.micro;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** All JMH benchmarks of this package, each in a JVM of its own. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  public static void run() throws RunnerException {
    new Runner(all().build()).run();
  }

  static ChainedOptionsBuilder all() {
    String here = MicroBenchmarks.class.getPackageName().replace(".", "\\.");
    return new OptionsBuilder().include(here).shouldFailOnError(true);
  }
}
