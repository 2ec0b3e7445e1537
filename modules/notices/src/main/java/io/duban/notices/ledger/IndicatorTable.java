package io.duban.notices.ledger;

import io.duban.notices.text.MeasureWords;
import io.duban.notices.text.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of a table in which a figure stands apart from its name or its unit of measure.
 *
 * @param name what is measured
 * @param value how much of it
 * @param measure in what, or -1 if no column says so
 */
record IndicatorTable(int name, int value, int measure) {
  private static final Pattern ASIDE = Pattern.compile("\\s|\\([^)]*\\)");
  private static final Pattern UNIT_HEAD = Pattern.compile("^(?:(计量|度量|计算|数量)?单位|计量)$");
  private static final Pattern PAST = Pattern.compile("去年|上年|实际|完成(?:值|数|情况)|基数|基期|现状");
  private static final Pattern PART_OF_YEAR = Pattern.compile("季|月|半年");
  private static final Pattern NUMBERS =
      Pattern.compile("^(?:数量|数值|数额|工程量|(?:年度)?计划[数值量]?|任务[数量]|20\\d\\d年(?:计划|目标|任务)?[数值量]?)$");
  private static final Pattern VALUE =
      Pattern.compile(
          ("[\u2264\u2265\u2266\u2267<>约]?\\s?\\d[\\d.,]{0,14}(?:[-\u2013\u2014~至]\\d[\\d.,]{0,14})?"
                  + "\\s?(?:%s)?(?:/[\\u4E00-\\u9FFF]{1,3})?(?:以上|以下|以内|左右)?")
              .formatted(MeasureWords.ALL));

  // What a person typed as a number, whether or not it can be read: 6万5千, 1/2, 46*.
  private static final Pattern LIKE_VALUE =
      Pattern.compile(
          "[\u2264-\u2267<>约\u00B1+-]{0,2}\\s?[\\d\\p{No}一二两三四五六七八九十百零〇][^\u000B。;:]{0,19}");

  static boolean isLikeValue(Slice cell) {
    return LIKE_VALUE.matcher(cell.text()).matches();
  }

  static boolean isValue(Slice cell) {
    return VALUE.matcher(cell.text()).matches();
  }

  static boolean isMeasure(Slice cell) {
    return MeasureWords.isMeasure(plain(cell));
  }

  /** Nothing if the rows below the head hold no such figures. */
  static Optional<IndicatorTable> of(Columns head, List<TableRow> rows) {
    int measure = measure(head, rows);
    int value = value(head, rows, measure);
    int name =
        IntStream.range(0, head.size())
            .filter(i -> i != value && i != measure && head.kinds().get(i) == ColumnKind.TASK)
            .findFirst()
            .orElse(-1);
    return measure >= 0 || (value >= 0 && name >= 0)
        ? Optional.of(new IndicatorTable(name, value, measure))
        : Optional.empty();
  }

  private static int measure(Columns head, List<TableRow> rows) {
    return IntStream.range(0, head.size())
        .filter(i -> UNIT_HEAD.matcher(plain(head.heads().get(i))).matches())
        .filter(i -> mostly(rows, i, IndicatorTable::isMeasure))
        .findFirst()
        .orElse(-1);
  }

  // Of several columns of figures the one that says what is to be reached, if only one does.
  private static int value(Columns head, List<TableRow> rows, int measure) {
    List<Integer> values =
        IntStream.range(0, head.size())
            .filter(i -> i != measure && mayHoldValues(head, i))
            .filter(i -> holdsValues(head, rows, i))
            .boxed()
            .toList();
    List<Integer> goals =
        values.stream().filter(i -> head.kinds().get(i) == ColumnKind.GOAL).toList();
    List<Integer> likely = goals.isEmpty() ? values : goals;
    List<Integer> ofYear =
        likely.stream()
            .filter(i -> !PART_OF_YEAR.matcher(head.heads().get(i).text()).find())
            .toList();
    List<Integer> found = ofYear.isEmpty() ? likely : ofYear;
    return found.size() == 1 ? found.get(0) : -1;
  }

  private static boolean holdsValues(Columns head, List<TableRow> rows, int column) {
    boolean expected =
        head.kinds().get(column) == ColumnKind.GOAL
            || NUMBERS.matcher(plain(head.heads().get(column))).find();
    return mostly(rows, column, IndicatorTable::isValue)
        || (expected
            && mostly(rows, column, IndicatorTable::isLikeValue)
            && rows.stream()
                .anyMatch(row -> row.cells().size() > column && isValue(row.cells().get(column))));
  }

  // 总投资 is how large a thing is, not what is to be reached.
  private static boolean mayHoldValues(Columns head, int column) {
    String words = plain(head.heads().get(column));
    return (head.kinds().get(column).saysWhat() || NUMBERS.matcher(words).find())
        && !PAST.matcher(words).find();
  }

  private static boolean mostly(List<TableRow> rows, int column, Predicate<Slice> test) {
    List<Slice> cells =
        rows.stream()
            .filter(row -> row.cells().size() > column)
            .map(row -> row.cells().get(column))
            .filter(cell -> !cell.isEmpty())
            .toList();
    return cells.stream().filter(test).count() * 2 > cells.size();
  }

  static String plain(Slice cell) {
    return ASIDE.matcher(cell.text()).replaceAll("");
  }
}
