package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Notice;
import java.util.List;

/**
 * A notice as read.
 *
 * @param deadlines dates stated in the items, in the order of the document
 * @param confirm what a person must confirm
 */
public record NoticeReading(
    Notice notice, List<StatedDeadline> deadlines, List<OpenQuestion> confirm) {
  public NoticeReading {
    deadlines = List.copyOf(deadlines);
    confirm = List.copyOf(confirm);
  }
}
