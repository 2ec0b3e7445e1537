package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Notice;
import java.util.List;

/** A notice as read, and what a person must confirm. */
public record NoticeReading(Notice notice, List<OpenQuestion> confirm) {
  public NoticeReading {
    confirm = List.copyOf(confirm);
  }
}
