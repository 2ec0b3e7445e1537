package io.duban.notices.answers.changes;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.duban.notices.NoticeReading;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.unit.Fingerprint;
import io.duban.rules.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open question with a key that stays as long as the words it asks about do.
 *
 * @param task the task it concerns, or null if it concerns the notice
 */
public record AskedQuestion(String key, OpenQuestion question, NoticeReading reading, Task task) {
  private static final int DIGITS = 10;

  /** Every question of the readings, in order. */
  public static List<AskedQuestion> of(List<NoticeReading> readings) {
    Map<String, AskedQuestion> byKey = new LinkedHashMap<>();
    for (NoticeReading reading : readings) {
      Map<String, Task> tasks =
          reading.notice().tasks().stream()
              .collect(toMap(Task::id, task -> task, (first, second) -> first));
      for (OpenQuestion question : reading.confirm()) {
        Task task = question.task() == null ? null : tasks.get(question.task());
        AskedQuestion asked = of(question, reading, task);
        byKey.putIfAbsent(asked.key(), asked);
      }
    }
    return List.copyOf(byKey.values());
  }

  public String region() {
    return reading.notice().region();
  }

  /** Where the words begin in the document. */
  public Optional<Integer> start() {
    return Optional.ofNullable(question.source()).map(source -> source.start());
  }

  // Neither the year nor what stands before the task is in the key: both may be corrected.
  private static AskedQuestion of(OpenQuestion question, NoticeReading reading, Task task) {
    String place =
        task == null || question.source() == null || task.source() == null
            ? ""
            : String.valueOf(question.source().start() - task.source().start());
    String content =
        String.join(
            "|",
            reading.notice().region(),
            localId(requireNonNullElse(question.task(), "")),
            question.reason().name(),
            question.what(),
            place);
    String key = "Q" + Fingerprint.of(content).substring(0, DIGITS);
    return new AskedQuestion(key, question, reading, task);
  }

  /** The number of a task in its notice. */
  static String localId(String task) {
    return task.substring(task.indexOf('/') + 1);
  }
}
