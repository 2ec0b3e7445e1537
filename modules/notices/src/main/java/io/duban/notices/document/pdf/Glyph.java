package io.duban.notices.document.pdf;

/**
 * One printed character, or a few printed as one.
 *
 * @param x left edge in points from the left of the page
 * @param y baseline in points from the top of the page
 */
record Glyph(String text, double x, double y, double width, double size) {

  double end() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether this is the other printed again to look bold. */
  boolean shadows(Glyph other) {
    return text.equals(other.text)
        && Math.abs(x - other.x) < size / 4
        && Math.abs(y - other.y) < size / 4;
  }
}
