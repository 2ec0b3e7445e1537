package io.duban.benchmarks.results;

/**
 * How long state is away.
 *
 * @param changes records in the changelogs of the state, ends of transactions included
 * @param cold seconds from the start of the only instance until what was said meanwhile is judged
 * @param takeover seconds from the stop of one of two instances until the other has judged what was
 *     said meanwhile
 * @param takeoverByStandby the same where the other kept a copy of the state
 */
public record Restore(
    Machine machine,
    BenchmarkOptions options,
    long changes,
    double cold,
    double takeover,
    double takeoverByStandby) {}
