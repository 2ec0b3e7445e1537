package io.duban.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices of invented cities, for the demo, examples and tests. */
public final class SampleNotices {
  private static final String LINHE = "linhe-2026.txt";

  private static final List<String> ALL =
      List.of(LINHE, "lanchuan-2026.txt", "puning-2026.txt", "chenghu-2026.txt");

  private SampleNotices() {}

  /** The 2026 notice of 临禾市: 48 items in seven parts. */
  public static NoticeReading linhe() {
    return new NoticeReader().read(LINHE, linheText());
  }

  /** The text of that notice, as an office would publish it. */
  public static String linheText() {
    return text(LINHE);
  }

  /** Every sample by its file name: one for each way of writing a notice. */
  public static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    ALL.forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  private static String text(String name) {
    try (InputStream stream = SampleNotices.class.getResourceAsStream("samples/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
