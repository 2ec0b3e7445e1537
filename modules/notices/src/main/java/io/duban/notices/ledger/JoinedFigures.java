package io.duban.notices.ledger;

import io.duban.notices.text.MeasureWords;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts figures of tables together: name, number and unit of measure may have a cell each. */
public final class JoinedFigures {
  private static final Pattern UNIT_ASIDE = Pattern.compile("\\(([^()]{1,8})\\)$");
  private static final Pattern ENDS_IN_UNIT =
      Pattern.compile("\\d\\s?(?:%s)(?:/.{1,3})?(?:以上|以下|以内|左右)?$".formatted(MeasureWords.ALL));

  private static final Pattern BOUND = Pattern.compile("(?:以上|以下|以内|左右)$");

  private static final String SCALES = "百千万亿";

  private final SourceText source;
  private final List<List<Slice>> lines = new ArrayList<>();
  private boolean changed;
  private boolean nameless;
  private Slice head;
  private IndicatorTable table;

  private JoinedFigures(SourceText source) {
    this.source = source;
  }

  /** The same text, with such figures in the cell of their name. */
  public static SourceText in(SourceText source) {
    JoinedFigures figures = new JoinedFigures(source);
    for (int line = 0; line < source.lines(); line++) {
      figures.add(line);
    }
    return figures.changed ? source.joined(figures.lines) : source;
  }

  private void add(int line) {
    Slice words = source.line(line);
    if (!TableRow.isRow(words)) {
      lines.add(List.of(words));
      return;
    }
    TableRow row = TableRow.of(words);
    Optional<Columns> columns = Columns.of(row);
    if (columns.isPresent()) {
      table = IndicatorTable.of(columns.get(), below(line)).orElse(null);
      head = columns.get().heads().get(Math.max(0, table == null ? 0 : table.value()));
      lines.add(table == null ? List.of(words) : head(row, columns.get()));
    } else {
      lines.add(table == null ? List.of(words) : row(row));
    }
  }

  private List<TableRow> below(int line) {
    List<TableRow> rows = new ArrayList<>();
    for (int next = line + 1; next < source.lines(); next++) {
      Slice words = source.line(next);
      if (TableRow.isRow(words)) {
        TableRow row = TableRow.of(words);
        if (Columns.of(row).isPresent()) {
          return rows;
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Slice> head(TableRow row, Columns columns) {
    List<List<Slice>> cells = cells(row);
    if (table.measure() >= 0) {
      cells.set(table.measure(), List.of());
    }
    nameless = table.value() >= 0 && columns.kinds().get(table.value()) == ColumnKind.UNKNOWN;
    if (nameless) {
      cells.set(table.value(), List.of());
    }
    return joined(row, cells);
  }

  private List<Slice> row(TableRow row) {
    List<List<Slice>> cells = cells(row);
    Slice measure = cell(row, table.measure());
    Slice value = cell(row, table.value());
    Slice name = cell(row, table.name());
    if (name != null && value != null && !value.isEmpty() && isNew(name, value)) {
      boolean joined = IndicatorTable.isLikeValue(value) && join(cells, name, value, measure);
      if (!joined && nameless) {
        cells.set(table.name(), List.of(name, value));
        cells.set(table.value(), List.of());
      }
    }
    if (measure != null && (IndicatorTable.isMeasure(measure) || isOther(measure))) {
      cells.set(table.measure(), List.of());
    }
    return joined(row, cells);
  }

  private boolean join(List<List<Slice>> cells, Slice name, Slice value, Slice measure) {
    if (ENDS_IN_UNIT.matcher(value.text()).find() && !(isScaled(value) && takesScale(measure))) {
      cells.set(table.name(), List.of(name, value));
      cells.set(table.value(), List.of());
      return true;
    }
    Matcher aside = UNIT_ASIDE.matcher(name.text());
    boolean own = aside.find() && MeasureWords.isMeasure(aside.group(1));
    Optional<Slice> unit = unit(measure, own ? name.sub(aside.start(1), aside.end(1)) : null);
    if (unit.isPresent()) {
      Matcher bound = BOUND.matcher(value.text());
      int end = bound.find() ? bound.start() : value.text().length();
      cells.set(
          table.name(),
          List.of(
              own ? name.until(aside.start()) : name,
              value.until(end),
              unit.get(),
              value.from(end)));
      cells.set(table.value(), List.of());
    }
    return unit.isPresent();
  }

  // 6.5万 of 亩, but not of 万亩.
  private static boolean isScaled(Slice value) {
    return SCALES.indexOf(value.text().charAt(value.text().length() - 1)) >= 0;
  }

  private static boolean takesScale(Slice measure) {
    return measure != null
        && IndicatorTable.isMeasure(measure)
        && SCALES.indexOf(measure.text().charAt(0)) < 0;
  }

  private Optional<Slice> unit(Slice measure, Slice own) {
    if (measure != null && IndicatorTable.isMeasure(measure)) {
      Matcher aside = UNIT_ASIDE.matcher(measure.text());
      return Optional.of(aside.find() ? measure.until(aside.start()).strip() : measure);
    }
    if (own != null) {
      return Optional.of(own);
    }
    Matcher aside = UNIT_ASIDE.matcher(head.text());
    return aside.find() && MeasureWords.isMeasure(aside.group(1))
        ? Optional.of(head.sub(aside.start(1), aside.end(1)))
        : Optional.empty();
  }

  // 新建泵站3座 says itself what the next cell repeats.
  private static boolean isNew(Slice name, Slice value) {
    return !name.isEmpty() && !name.text().contains(value.text());
  }

  // 分 and — are no bureaus either.
  private static boolean isOther(Slice measure) {
    return measure.text().length() <= 2;
  }

  private static Slice cell(TableRow row, int column) {
    return column < 0 || column >= row.cells().size() ? null : row.cells().get(column);
  }

  private static List<List<Slice>> cells(TableRow row) {
    List<List<Slice>> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(List.of(cell)));
    return cells;
  }

  private List<Slice> joined(TableRow row, List<List<Slice>> cells) {
    changed = true;
    List<Slice> bars = row.bars();
    List<Slice> line = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      line.addAll(cells.get(i));
      if (i < bars.size()) {
        line.add(bars.get(i));
      }
    }
    return line;
  }
}
