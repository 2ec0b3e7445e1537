package io.duban.notices.outline;

/** The four kinds of number in official documents, outermost first. */
public enum Level {
  /** 一、 */
  PART,
  /** (一) */
  SECTION,
  /** 1. */
  ITEM,
  /** (1) */
  SUBITEM
}
