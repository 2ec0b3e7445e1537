package io.duban.notices.outline;

import io.duban.notices.duty.Label;
import io.duban.notices.ledger.TableRow;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document cut into numbered paragraphs.
 *
 * @param preamble lines before the first number
 * @param blocks numbered paragraphs in order
 * @param rows lines of tables
 * @param loose lines after the first number that belong to no paragraph: a signature, credits
 */
public record Outline(
    List<Slice> preamble, List<Block> blocks, List<Slice> rows, List<Slice> loose) {

  private static final String LIST_GOES_ON = "、,;:";

  private static final int MOST_PARAGRAPHS = 20_000;

  public static Outline of(SourceText source) {
    Builder builder = new Builder(source);
    for (int i = 0; i < source.lines() && !builder.isFull(); i++) {
      Slice line = source.line(i);
      if (!line.isEmpty()) {
        builder.add(line);
      }
    }
    return builder.build();
  }

  /**
   * Whether the document has more paragraphs than any notice, so that it was not cut to its end.
   */
  public boolean isCutOff() {
    return blocks.size() + rows.size() + loose.size() + preamble.size() >= MOST_PARAGRAPHS;
  }

  private static final class Builder {
    private final SourceText source;
    private final List<Slice> preamble = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Slice> rows = new ArrayList<>();
    private final List<Slice> loose = new ArrayList<>();
    private Marker marker;
    private boolean labelled;
    private int start;
    private int end;

    Builder(SourceText source) {
      this.source = source;
    }

    boolean isFull() {
      return blocks.size() + rows.size() + loose.size() + preamble.size() >= MOST_PARAGRAPHS;
    }

    void add(Slice line) {
      Optional<Marker> found = Marker.of(line);
      if (TableRow.isRow(line)) {
        close();
        addRow(line);
      } else if (found.isPresent()) {
        close();
        marker = found.get();
        labelled = false;
        start = line.start();
        end = line.end();
      } else if (marker == null && blocks.isEmpty()) {
        preamble.add(line);
      } else if (marker != null && continues(line)) {
        end = line.end();
      } else {
        close();
        loose.add(line);
      }
    }

    // A table may carry the document's title in a row of its own.
    private void addRow(Slice line) {
      List<Slice> filled = TableRow.of(line).filled();
      if (filled.size() == 1 && blocks.isEmpty() && rows.isEmpty()) {
        preamble.add(filled.get(0));
      } else {
        rows.add(line);
      }
    }

    private boolean continues(Slice line) {
      if (Label.begins(line)) {
        labelled = true;
        return true;
      }
      if (labelled) {
        return line.text().endsWith("。") || endsOpen();
      }
      boolean bracket = line.text().startsWith("(") || line.text().startsWith("【");
      return marker.level().heads()
          ? bracket || isParagraph(line)
          : bracket || !endsWithBracket(source.folded(), start, end);
    }

    private boolean endsOpen() {
      return LIST_GOES_ON.indexOf(source.folded().charAt(end - 1)) >= 0;
    }

    // A heading may have its measure in a paragraph of its own.
    private boolean isParagraph(Slice line) {
      return !endsWithBracket(source.folded(), start, end)
          && (line.text().endsWith("。")
              || endsWithBracket(source.folded(), line.start(), line.end()));
    }

    private static boolean endsWithBracket(String text, int start, int end) {
      int last = end - 1;
      while (last > start && "。;.".indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      return ")】〕".indexOf(text.charAt(last)) >= 0;
    }

    private void close() {
      if (marker != null) {
        Slice whole = source.slice(start, end);
        blocks.add(
            new Block(marker.level(), marker.number(), whole, whole.from(marker.length()).strip()));
        marker = null;
      }
    }

    Outline build() {
      close();
      return new Outline(
          List.copyOf(preamble), List.copyOf(blocks), List.copyOf(rows), List.copyOf(loose));
    }
  }
}
