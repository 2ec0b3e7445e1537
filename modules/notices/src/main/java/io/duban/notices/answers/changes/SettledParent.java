package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.rules.task.Task;

/** The item a person said that a row of a ledger elaborates. */
public record SettledParent(AskedQuestion asked, String parent) implements ReadingChange {
  @Override
  public NoticeReading after(NoticeReading reading) {
    String local = AskedQuestion.localId(parent);
    return reading.notice().tasks().stream()
        .map(Task::id)
        .filter(id -> AskedQuestion.localId(id).equals(local))
        .findFirst()
        .map(id -> Edits.items(reading, item -> isMeant(item) ? item.withParent(id) : item))
        .orElse(reading);
  }

  private boolean isMeant(ReadItem item) {
    return AskedQuestion.localId(item.task().id())
        .equals(AskedQuestion.localId(asked.question().task()));
  }
}
