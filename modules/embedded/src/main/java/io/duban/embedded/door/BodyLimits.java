package io.duban.embedded.door;

import java.time.Duration;

/**
 * How much of others' time and memory a body may take.
 *
 * @param bytes at most
 * @param within from its head to its last byte
 * @param perClient unfinished ones of one address; the oldest goes when there are more
 */
public record BodyLimits(int bytes, Duration within, int perClient) {}
