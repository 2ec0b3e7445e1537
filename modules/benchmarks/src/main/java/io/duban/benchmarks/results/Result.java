package io.duban.benchmarks.results;

/**
 * What a run found.
 *
 * @param limit a loop that only decodes, encodes and commits
 * @param pipeline the pipeline on the same events
 * @param ratio the pipeline's throughput as a share of the limit
 * @param rows task-quarters the pipeline published meanwhile
 * @param alerts changes of alerts it published meanwhile
 * @param latency from the sending of a report to the alert it raises
 */
public record Result(
    Machine machine,
    BenchmarkOptions options,
    Throughput limit,
    Throughput pipeline,
    double ratio,
    long rows,
    long alerts,
    Latency latency) {}
