package io.duban.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Notices of invented cities, for the demo, examples and tests. */
public final class SampleNotices {
  private static final String LINHE = "linhe-2026.txt";

  private SampleNotices() {}

  /** The 2026 notice of 临禾市: 48 items in seven parts. */
  public static NoticeReading linhe() {
    return new NoticeReader().read(LINHE, linheText());
  }

  /** The text of that notice, as an office would publish it. */
  public static String linheText() {
    return text(LINHE);
  }

  private static String text(String name) {
    try (InputStream stream = SampleNotices.class.getResourceAsStream("samples/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
