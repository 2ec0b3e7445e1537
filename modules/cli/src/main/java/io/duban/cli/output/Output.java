package io.duban.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where a command writes: data to the standard output, remarks to people beside it. */
public final class Output {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Format format;
  private final Labels labels;
  private final Terminal terminal;

  Output(PrintWriter out, PrintWriter err, Format format, Labels labels, Terminal terminal) {
    this.out = out;
    this.err = err;
    this.format = format;
    this.labels = labels;
    this.terminal = terminal;
  }

  public Labels labels() {
    return labels;
  }

  public Format format() {
    return format;
  }

  public boolean isForPeople() {
    return format == Format.TABLE;
  }

  /** Shows items; to people also how many, or that there are none. */
  public <T> void show(Listing<T> listing, List<T> items) {
    switch (format) {
      case TABLE -> table(listing, items);
      case JSON ->
          out.print(
              items.stream()
                  .map(listing::json)
                  .collect(Collectors.joining(",\n", "[\n", items.isEmpty() ? "]\n" : "\n]\n")));
      case JSONL -> items.forEach(item -> out.print(listing.json(item) + "\n"));
    }
    out.flush();
  }

  /** Shows details to people. */
  public void show(Details details) {
    print(details.render(labels, terminal));
  }

  /** Shows items to people as a part of something larger, without their number. */
  public <T> void showAlone(Listing<T> listing, List<T> items) {
    Grid<T> grid = new Grid<>(listing, labels, terminal, items);
    out.print(grid.head());
    items.forEach(item -> out.print(grid.row(item)));
    out.flush();
  }

  private <T> void table(Listing<T> listing, List<T> items) {
    if (items.isEmpty()) {
      remark(labels.text("none"));
      return;
    }
    showAlone(listing, items);
    remark(labels.text("count", items.size()));
  }

  /**
   * Shows items as they come.
   *
   * @param sample items like those to come; columns are made for them
   * @return takes an item, and says whether anybody still reads
   */
  public <T> Predicate<T> stream(Listing<T> listing, List<T> sample) {
    if (!isForPeople()) {
      return item -> printed(listing.json(item) + "\n");
    }
    return new Predicate<>() {
      private Grid<T> grid;

      @Override
      public boolean test(T item) {
        if (grid == null) {
          List<T> known = sample.isEmpty() ? List.of(item) : sample;
          grid = new Grid<>(listing, labels, terminal, known).widened();
          out.print(grid.head());
        }
        return printed(grid.row(item));
      }
    };
  }

  private boolean printed(String text) {
    out.print(text);
    return !out.checkError();
  }

  /** A text that is the data, ended as it is. */
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /** A remark to people, which programs that read the data never see. */
  public void remark(String text) {
    err.println(text);
    err.flush();
  }
}
