package io.duban.office.ledger.look;

/** What a cell looks like, and whether it can be written in. */
public enum Look {
  TITLE,
  NOTE,
  LABEL,
  HEAD,
  INPUT_HEAD,
  TEXT,
  CENTRED,
  REPEATED,
  REPEATED_CENTRED,
  SHARE,
  DATE,
  LIGHT,
  GREY_LIGHT,
  INPUT,
  INPUT_CENTRED,
  INPUT_DATE,
  CLOSED,
  MARK,
  GUIDE,
  GUIDE_HEAD;

  public boolean isInput() {
    return this == INPUT || this == INPUT_CENTRED || this == INPUT_DATE;
  }

  public boolean isCentred() {
    return switch (this) {
      case TITLE,
          HEAD,
          INPUT_HEAD,
          CENTRED,
          REPEATED_CENTRED,
          SHARE,
          DATE,
          LIGHT,
          GREY_LIGHT,
          INPUT_CENTRED,
          INPUT_DATE,
          CLOSED ->
          true;
      default -> false;
    };
  }

  public boolean isBordered() {
    return switch (this) {
      case TITLE, NOTE, LABEL, MARK, GUIDE, GUIDE_HEAD -> false;
      default -> true;
    };
  }
}
