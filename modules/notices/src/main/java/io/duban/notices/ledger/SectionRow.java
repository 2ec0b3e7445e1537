package io.duban.notices.ledger;

import java.util.regex.Pattern;

/** A row that only heads the rows below it. */
final class SectionRow {
  private static final Pattern CHINESE_NUMBER = Pattern.compile("\\(?[一二三四五六七八九十]{1,3}\\)?、?");
  private static final Pattern HEADING =
      Pattern.compile("^(?:\\(?[一二三四五六七八九十]{1,3}[)、]|第[一二三四五六七八九十]{1,3}[部章节])");
  private static final Pattern SUM = Pattern.compile("^(?:合\\s*计|总\\s*计|小\\s*计|注|备注)");

  private SectionRow() {}

  static boolean isHeading(String words) {
    return HEADING.matcher(words).find();
  }

  static boolean is(LedgerRow row) {
    String first = row.row().filled().get(0).text();
    boolean numbered = CHINESE_NUMBER.matcher(first).matches() || isHeading(first);
    boolean same = row.row().filled().stream().allMatch(cell -> cell.text().equals(first));
    return same || SUM.matcher(first).find() || (numbered && !row.namesOwner());
  }
}
