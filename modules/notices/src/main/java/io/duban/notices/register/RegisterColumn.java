package io.duban.notices.register;

import io.duban.notices.sheet.SheetWords;
import java.util.List;

/** The columns of a register, in the order in which they are written. */
enum RegisterColumn {
  ID(26),
  NAME(30),
  ALIASES(30),
  TYPE(12),
  GROUPS(24),
  VALID_FROM(13),
  VALID_TO(13),
  TO_CHECK(34);

  private final int width;

  RegisterColumn(int width) {
    this.width = width;
  }

  /** Width in characters. */
  int width() {
    return width;
  }

  /** Place among the columns, from 0. */
  int index() {
    return List.of(values()).indexOf(this);
  }

  String heading(SheetWords words) {
    return words.text("register." + this);
  }
}
