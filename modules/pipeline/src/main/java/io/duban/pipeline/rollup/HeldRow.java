package io.duban.pipeline.rollup;

/** A settled row that came from a tracker already a day ahead of the others. */
public record HeldRow(byte[] row, long timestamp) {}
