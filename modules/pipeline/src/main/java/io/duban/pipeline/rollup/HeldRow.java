package io.duban.pipeline.rollup;

/** A settled row that came from a tracker already a day ahead of the others. */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record HeldRow(byte[] row, long timestamp) {}
