package io.duban.notices.answers;

import io.duban.notices.sheet.SheetWords;
import java.util.List;

/** The columns of a confirm list, in the order in which they are written. */
enum ConfirmColumn {
  KEY(14),
  TASK(30),
  WORDS(36),
  PLACE(14),
  QUESTION(20),
  CHOICES(30),
  ANSWER(30),
  NOTES(44);

  private final int width;

  ConfirmColumn(int width) {
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
    return words.text("confirm." + this);
  }
}
