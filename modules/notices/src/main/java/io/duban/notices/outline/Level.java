package io.duban.notices.outline;

/** The kinds of number in official documents, outermost first. */
public enum Level {
  /** 第一章, 第一部分 */
  CHAPTER,
  /** 一、 */
  PART,
  /** (一) */
  SECTION,
  /** 1. or 第一条 */
  ITEM,
  /** (1) or 1) */
  SUBITEM,
  /** ① */
  POINT;

  /** Whether such a number usually stands before a heading rather than a paragraph. */
  boolean heads() {
    return compareTo(ITEM) < 0;
  }
}
