package io.duban.cli.notice;

import io.duban.cli.output.Labels;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.notices.NoticeReading;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.sheet.PlaceWords;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;

/** Shows people what was read of a notice and what they must confirm. */
final class ReadingView {
  private final Output out;
  private final Labels labels;
  private final NoticeReading reading;
  private final PlaceWords places;

  ReadingView(Output out, NoticeReading reading) {
    this.out = out;
    this.labels = out.labels();
    this.reading = reading;
    this.places = new PlaceWords(labels.locale());
  }

  /** Head, tasks and open questions. */
  void show() {
    showHead();
    out.print("\n");
    out.show(tasks(), reading.notice().tasks());
    showQuestions();
  }

  /** Only what a person must know after the tasks were published. */
  void showWithoutTasks() {
    showHead();
    showQuestions();
  }

  private void showHead() {
    Notice notice = reading.notice();
    int targets = notice.tasks().stream().mapToInt(task -> task.targets().size()).sum();
    out.print(
        new NoticeHead(labels).of(notice)
            + labels.text(
                "notice.counts",
                notice.tasks().size(),
                targets,
                notice.units().size(),
                reading.confirm().size())
            + "\n");
  }

  private void showQuestions() {
    if (!reading.confirm().isEmpty()) {
      out.print("\n" + labels.text("notice.confirm") + "\n\n");
      out.show(questions(), reading.confirm());
    }
  }

  private Listing<Task> tasks() {
    return new Listing<Task>(Task::id)
        .column("place", task -> places.of(task.source()))
        .column("task", Task::id)
        .cut("title", Task::title)
        .cut("units", this::units)
        .number("targets", task -> task.targets().size())
        .column("deadline", task -> task.deadline() == null ? "-" : task.deadline());
  }

  private String units(Task task) {
    return labels.words().list(task.assignments().stream().map(Assignment::unitName).toList());
  }

  private Listing<OpenQuestion> questions() {
    return new Listing<OpenQuestion>(OpenQuestion::what)
        .column("place", question -> places.of(question.source()))
        .column("task", OpenQuestion::task)
        .column("question", question -> labels.text("question." + question.reason()))
        .wrapped("words", OpenQuestion::what)
        .wrapped("candidates", question -> String.join(" / ", question.candidates()));
  }
}
