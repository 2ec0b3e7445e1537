package io.duban.pipeline.codec;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event together with the bytes it was read from. The bytes are passed on as they are: a dead
 * letter keeps what its sender wrote, and nothing is encoded twice.
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Encoded(SpecificRecord event, byte[] bytes) {}
