package io.duban.cli.output;

import io.duban.office.layout.Column.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How items of one kind are shown: columns for people, JSON for programs.
 *
 * @param <T> kind of the items
 */
public final class Listing<T> {
  private final Function<T, String> json;
  private final List<Field<T>> fields = new ArrayList<>();

  /**
   * A listing without columns yet.
   *
   * @param json an item as JSON on one line
   */
  public Listing(Function<T, String> json) {
    this.json = json;
  }

  /** A column that is never cut. */
  public Listing<T> column(String label, Function<T, ?> cell) {
    return add(label, Fit.WHOLE, cell, item -> Paint.NONE);
  }

  /** A column that is never cut, coloured by the item. */
  public Listing<T> column(String label, Function<T, ?> cell, Function<T, Paint> paint) {
    return add(label, Fit.WHOLE, cell, paint);
  }

  /** A column of numbers. */
  public Listing<T> number(String label, Function<T, ?> cell) {
    return add(label, Fit.RIGHT, cell, item -> Paint.NONE);
  }

  /** A column that is cut where the terminal is too narrow. */
  public Listing<T> cut(String label, Function<T, ?> cell) {
    return add(label, Fit.CUT, cell, item -> Paint.NONE);
  }

  /** A column that goes on in the next line where the terminal is too narrow. */
  public Listing<T> wrapped(String label, Function<T, ?> cell) {
    return add(label, Fit.WRAP, cell, item -> Paint.NONE);
  }

  private Listing<T> add(String label, Fit fit, Function<T, ?> cell, Function<T, Paint> paint) {
    fields.add(new Field<>(label, fit, cell, paint));
    return this;
  }

  List<Field<T>> fields() {
    return fields;
  }

  String json(T item) {
    return json.apply(item);
  }
}
