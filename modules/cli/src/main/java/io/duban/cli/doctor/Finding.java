package io.duban.cli.doctor;

import io.duban.cli.output.Json;
import io.duban.cli.output.Labels;
import io.duban.cli.output.Paint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is well or not.
 *
 * @param code says what was found, as {@code topics.missing}; the sentence stands under it in the
 *     bundles
 * @param values what the sentence names
 */
record Finding(Level level, String code, List<Object> values) {

  enum Level {
    GOOD("✓", Paint.GREEN),
    DOUBTFUL("!", Paint.YELLOW),
    BAD("✗", Paint.RED);

    private final String mark;
    private final Paint paint;

    Level(String mark, Paint paint) {
      this.mark = mark;
      this.paint = paint;
    }

    String mark() {
      return mark;
    }

    Paint paint() {
      return paint;
    }
  }

  static Finding good(String code, Object... values) {
    return new Finding(Level.GOOD, code, List.of(values));
  }

  /** It works, but should not be left so in production. */
  static Finding doubtful(String code, Object... values) {
    return new Finding(Level.DOUBTFUL, code, List.of(values));
  }

  /** It does not work, or will soon not. */
  static Finding bad(String code, Object... values) {
    return new Finding(Level.BAD, code, List.of(values));
  }

  String sentence(Labels labels) {
    return labels.text("doctor." + code, values.toArray());
  }

  String json(Labels labels) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("level", level.name());
    fields.put("code", code);
    fields.put("values", values.stream().map(Object::toString).toList());
    fields.put("sentence", sentence(labels));
    return Json.line(fields);
  }
}
