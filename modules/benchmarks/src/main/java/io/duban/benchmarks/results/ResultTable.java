package io.duban.benchmarks.results;

import java.util.Locale;

/** A result for people. */
public final class ResultTable {
  private ResultTable() {}

  public static String of(Result result) {
    BenchmarkOptions options = result.options();
    Latency latency = result.latency();
    return String.join(
        "\n",
        machine(result.machine()),
        load(result.options()),
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

  /** How long state is away. */
  public static String of(Restore result) {
    return String.join(
        "\n",
        machine(result.machine()),
        load(result.options()),
        "",
        line("state", "%,10d changes", result.changes()),
        line("cold", "%10.1f s until judged by an instance that starts", result.cold()),
        line("takeover", "%10.1f s until judged by the other instance", result.takeover()),
        line("standby", "%10.1f s until judged by a standby", result.takeoverByStandby()));
  }

  /** What a flooding unit costs the others. */
  public static String of(Hostile result) {
    return String.join(
        "\n",
        machine(result.machine()),
        load(result.options()),
        "",
        latency("alone", result.alone()),
        latency("unheard", result.unheard()),
        latency("beside", result.beside()),
        line("flood", "%,10.0f records/s sent by the hostile unit", result.sent()),
        line("ratio", "%10.2f p99 beside it / p99 alone", result.ratio()));
  }

  private static String latency(String name, Latency latency) {
    return line(
        name,
        "%,10.0f ms p50, %,.0f ms p99, %,d of %,d alerts seen",
        latency.p50(),
        latency.p99(),
        latency.count(),
        latency.expected());
  }

  private static String machine(Machine machine) {
    return line(
        "machine",
        "%d cores, %s, %s, heap %,d MB",
        machine.cores(),
        machine.java(),
        machine.system(),
        machine.heapMegabytes());
  }

  private static String load(BenchmarkOptions options) {
    return line(
        "load",
        "%,d reports of %d units on %,d tasks; %d threads, %d partitions",
        options.events(),
        options.units(),
        options.tasks(),
        options.threads(),
        options.partitions());
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
