package io.duban.cli.doctor;

import io.duban.cli.output.Labels;
import io.duban.cli.output.Paint;
import io.duban.office.json.RecordJson;
import java.util.List;

/**
 * One thing that is well or not.
 *
 * @param code says what was found, as {@code topics.missing}; the sentence stands under it in the
 *     bundles
 * @param values what the sentence names
 */
record Diagnosis(Level level, String code, List<Object> values) {

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

  static Diagnosis good(String code, Object... values) {
    return new Diagnosis(Level.GOOD, code, List.of(values));
  }

  /** It works, but should not be left so in production. */
  static Diagnosis doubtful(String code, Object... values) {
    return new Diagnosis(Level.DOUBTFUL, code, List.of(values));
  }

  /** It does not work, or will soon not. */
  static Diagnosis bad(String code, Object... values) {
    return new Diagnosis(Level.BAD, code, List.of(values));
  }

  String sentence(Labels labels) {
    return labels.text("doctor." + code, values.toArray());
  }

  private record DiagnosisJson(Level level, String code, List<String> values, String sentence) {}

  String json(Labels labels) {
    List<String> named = values.stream().map(Object::toString).toList();
    return RecordJson.line(new DiagnosisJson(level, code, named, sentence(labels)));
  }
}
