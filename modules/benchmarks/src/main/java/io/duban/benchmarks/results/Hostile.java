package io.duban.benchmarks.results;

/**
 * What a flooding unit costs the others.
 *
 * @param alone latency of the others' alerts while it is silent
 * @param unheard the same while it floods a topic that nobody reads, which loads broker and machine
 * @param beside the same while it floods its own topic
 * @param sent records a second it sent then
 * @param ratio p99 beside it, as a multiple of p99 alone
 */
public record Hostile(
    Machine machine,
    BenchmarkOptions options,
    Latency alone,
    Latency unheard,
    Latency beside,
    double sent,
    double ratio) {}
