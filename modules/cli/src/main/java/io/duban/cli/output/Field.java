package io.duban.cli.output;

import io.duban.office.layout.Column.Fit;
import java.util.function.Function;

/**
 * A column of a {@link Listing}.
 *
 * @param label key of the heading
 * @param cell what it shows of an item, may be null
 */
record Field<T>(String label, Fit fit, Function<T, ?> cell, Function<T, Paint> paint) {}
