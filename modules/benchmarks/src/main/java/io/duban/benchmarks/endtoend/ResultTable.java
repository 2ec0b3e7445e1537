package io.duban.benchmarks.endtoend;

import java.util.Locale;

/** A result for people. */
public final class ResultTable {
  private ResultTable() {}

  public static String of(Result result) {
    BenchmarkOptions options = result.options();
    Machine machine = result.machine();
    Latency latency = result.latency();
    return String.join(
        "\n",
        line(
            "machine",
            "%d cores, %s, %s, heap %,d MB",
            machine.cores(),
            machine.java(),
            machine.system(),
            machine.heapMegabytes()),
        line(
            "load",
            "%,d reports of %d units on %,d tasks; %d threads, %d partitions",
            options.events(),
            options.units(),
            options.tasks(),
            options.threads(),
            options.partitions()),
        "",
        throughput("limit", result.limit()),
        throughput("pipeline", result.pipeline()),
        line("ratio", "%10.2f", result.ratio()),
        line(
            "published",
            "%,10d task-quarters, %,d changes of alerts",
            result.rows(),
            result.alerts()),
        "",
        line(
            "latency",
            "%,d reports/s for %d s, %,d of %,d alerts seen",
            options.rate(),
            options.seconds(),
            latency.count(),
            latency.expected()),
        line("  p50", "%,10.0f ms", latency.p50()),
        line("  p90", "%,10.0f ms", latency.p90()),
        line("  p99", "%,10.0f ms", latency.p99()),
        line("  max", "%,10.0f ms", latency.max()));
  }

  private static String throughput(String name, Throughput measured) {
    return line(
        name,
        "%,10.0f events/s (%,d in %.1f s)",
        measured.perSecond(),
        measured.events(),
        measured.seconds());
  }

  private static String line(String name, String format, Object... values) {
    return "%-10s %s".formatted(name, String.format(Locale.ROOT, format, values));
  }
}
