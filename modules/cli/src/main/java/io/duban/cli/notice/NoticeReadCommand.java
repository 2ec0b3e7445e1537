package io.duban.cli.notice;

import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.notices.NoticeReading;
import io.duban.notices.answers.ConfirmWorkbook;
import io.duban.office.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "read",
    description = {
      "Read an official notice and show what it says; publish nothing, ask no cluster.",
      "Every task, target, deadline and open question is shown with its place in the document."
    },
    footer = {
      "  duban notice read plan-2026.txt --summary",
      "  duban notice read plan-2026.txt",
      "  duban notice read plan-2026.txt --units register.xlsx --confirm questions.xlsx",
      "  duban notice read plan-2026.txt --format jsonl | jq 'select(.confirm != [])'"
    })
final class NoticeReadCommand implements Callable<Integer> {
  @Mixin private NoticeOptions notice;
  @Mixin private OutputOptions output;

  @Option(names = "--summary", description = "Show what was found in numbers, on one screen.")
  private boolean summary;

  @Option(
      names = "--confirm",
      paramLabel = "OUT.xlsx",
      description = "Write the open questions here for a person to answer.")
  private Path confirm;

  @Override
  public Integer call() throws IOException {
    List<NoticeReading> readings = notice.read();
    Output out = output.open();
    if (confirm != null) {
      NoticeFile.mustBeNew(confirm);
      int written = new ConfirmWorkbook(out.labels().locale()).write(confirm, readings);
      out.remark(out.labels().text("notice.toConfirm", written, confirm));
    }
    switch (out.format()) {
      case TABLE -> readings.forEach(reading -> show(out, reading));
      case JSON -> out.print(ReadingJson.of(readings, out.labels(), null) + "\n");
      case JSONL -> readings.forEach(reading -> lines(out, reading));
    }
    return ExitCode.DONE;
  }

  private void show(Output out, NoticeReading reading) {
    if (summary) {
      out.print(new ReadingSummary(out.labels(), reading).text());
    } else {
      new ReadingView(out, reading).show();
    }
  }

  private static void lines(Output out, NoticeReading reading) {
    reading
        .items()
        .forEach(item -> out.print(RecordJson.line(TaskJson.of(item, reading.confirm())) + "\n"));
    long beside = reading.confirm().stream().filter(open -> open.task() == null).count();
    if (beside > 0) {
      out.remark(out.labels().text("notice.beside", beside));
    }
  }
}
