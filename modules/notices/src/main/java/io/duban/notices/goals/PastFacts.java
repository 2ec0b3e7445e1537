package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import java.util.regex.Pattern;

/** Tells what has been reached already from what is to be reached. */
final class PastFacts {
  private static final Pattern PAST =
      Pattern.compile("去年|上年|上一年|截至目前|目前已|累计已|已经?(?:累计)?(?:完成|建成|达到?|实现|有|投|开工|落地|签约)|过去[一三五]年");

  private PastFacts() {}

  static boolean isIn(Slice clause) {
    return PAST.matcher(clause.text()).find();
  }
}
