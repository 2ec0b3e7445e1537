package io.duban.notices.outline;

import io.duban.notices.text.Slice;

/**
 * A numbered paragraph.
 *
 * @param whole from the number on
 * @param body after the number
 */
public record Block(Level level, int number, Slice whole, Slice body) {}
