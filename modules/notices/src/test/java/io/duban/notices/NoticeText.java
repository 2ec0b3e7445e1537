package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.List;

/** A short notice of an invented city around the items of a test. */
final class NoticeText {
  private static final String HEAD =
      """
      沐川市人民政府办公室关于分解落实2026年政府重点工作任务的通知
      沐政办〔2026〕7号
      各县（区）人民政府，市人民政府各部门：
      每季度末，各责任单位将进展情况报送市政府督查室。
      一、重点任务
      """;
  private static final String TAIL = "沐川市人民政府办公室\n2026年1月15日\n";

  private NoticeText() {}

  /** Reads a notice with one item of these words, for one bureau. */
  static NoticeReading item(String words) {
    return new NoticeReader().read("m.txt", HEAD + "1." + words + "（水务局负责）\n" + TAIL);
  }

  static NoticeReading lines(String lines) {
    return new NoticeReader().read("m.txt", HEAD + lines + TAIL);
  }

  static Task task(String words) {
    return item(words).items().get(0).task();
  }

  /** Its figures as short words: name, value and unit. */
  static List<String> figures(Task task) {
    return task.targets().stream()
        .filter(target -> target.value() != null)
        .map(NoticeText::figure)
        .toList();
  }

  static List<String> figures(String words) {
    return figures(task(words));
  }

  /** What is asked, apart from what every such notice is asked. */
  static List<String> asked(NoticeReading reading) {
    return reading.confirm().stream().map(NoticeText::question).toList();
  }

  static List<String> asked(String words) {
    return asked(item(words));
  }

  private static String figure(Target target) {
    return "%s %s%s%s"
        .formatted(
            target.name(),
            target.value().toPlainString(),
            target.upper() == null ? "" : "-" + target.upper().toPlainString(),
            target.unit());
  }

  private static String question(OpenQuestion question) {
    return "%s %s %s".formatted(question.reason(), question.what(), question.candidates());
  }
}
