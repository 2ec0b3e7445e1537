package io.duban.notices.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encoding of a text: UTF-16 by its byte order mark, UTF-8, else GB18030. */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoder() {}

  /** The text, or nothing if the bytes are in none of these encodings. */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, GB18030);
  }

  /** The same, with a declared encoding tried where the bytes are not UTF-8. */
  public static Optional<String> decode(byte[] bytes, Charset declared) {
    return byMark(bytes)
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> isTelling(declared) ? strictly(bytes, declared) : Optional.empty())
        .or(() -> strictly(bytes, GB18030))
        .filter(text -> text.indexOf('\0') < 0);
  }

  // Any bytes are text in a single-byte encoding, so its name proves nothing.
  private static boolean isTelling(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (mark) {
      case 0xFEFF -> strictly(bytes, StandardCharsets.UTF_16BE);
      case 0xFFFE -> strictly(bytes, StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
