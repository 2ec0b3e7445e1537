package io.duban.notices.text;

/** Characters that show nothing and may stand anywhere, within a figure too. */
public final class Invisible {
  private Invisible() {}

  public static String removed(String text) {
    return text.codePoints().noneMatch(Invisible::is)
        ? text
        : text.codePoints()
            .filter(character -> !is(character))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Zero-width spaces and joiners, soft hyphens, marks of direction and variants, controls. */
  static boolean is(int character) {
    if (character < 0x80) {
      return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
    int type = Character.getType(character);
    return type == Character.FORMAT
        || (type == Character.CONTROL && character != 0x85)
        || isVariant(character)
        || isFiller(character);
  }

  private static boolean isVariant(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF)
        || (character >= 0x180B && character <= 0x180F);
  }

  private static boolean isFiller(int character) {
    return character == 0x034F
        || character == 0x115F
        || character == 0x1160
        || character == 0x3164
        || character == 0xFFA0;
  }
}
