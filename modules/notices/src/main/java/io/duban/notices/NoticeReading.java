package io.duban.notices;

import static java.util.Objects.requireNonNull;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import io.duban.rules.task.Unit;
import java.util.List;

/**
 * A notice as read.
 *
 * @param items what each task was read from, in the order of the notice's tasks
 * @param confirm what a person must confirm
 */
public record NoticeReading(Notice notice, List<ReadItem> items, List<OpenQuestion> confirm) {
  public NoticeReading {
    requireNonNull(notice, "notice");
    items = List.copyOf(items);
    confirm = List.copyOf(confirm);
  }

  /** The tasks nobody answers for yet; they are not part of what is {@link #assigned}. */
  public List<Task> drafts() {
    return notice.tasks().stream().filter(NoticeReading::isDraft).toList();
  }

  /** What may be published: the notice without its drafts. */
  public Notice assigned() {
    return with(
            items.stream().filter(item -> !isDraft(item.task())).toList(), notice.units(), confirm)
        .notice();
  }

  private static boolean isDraft(Task task) {
    return task.assignments().isEmpty();
  }

  /** The same notice with other tasks, units and questions. */
  public NoticeReading with(List<ReadItem> items, List<Unit> units, List<OpenQuestion> confirm) {
    Notice changed =
        new Notice(
            notice.region(),
            notice.regionName(),
            notice.year(),
            notice.title(),
            notice.issuer(),
            notice.number(),
            notice.issued(),
            notice.reporting(),
            items.stream().map(ReadItem::task).toList(),
            units);
    return new NoticeReading(changed, items, confirm);
  }
}
