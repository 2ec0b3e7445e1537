package io.duban.rules.alert;

import java.time.LocalDate;

/**
 * A rectification order that is not closed.
 *
 * @param rectifyBy last day to put right what it names
 */
public record OpenOrder(String id, LocalDate rectifyBy) {}
