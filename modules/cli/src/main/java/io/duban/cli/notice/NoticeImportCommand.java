package io.duban.cli.notice;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Format;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.notices.NoticeReading;
import io.duban.office.notice.NoticePublisher;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "import",
    description = {
      "Read an official notice and publish its tasks and units.",
      "What the notice leaves open is listed for a person to confirm. Importing it again,"
          + " corrected, replaces the tasks of the same number."
    },
    footer = {
      "  duban notice import plan-2026.txt --dry-run",
      "  duban notice import plan-2026.txt",
      "  duban notice import plan-2026.txt --units register.xlsx --answers questions.xlsx",
      "  duban notice import plan.txt --region linhe --year 2026 --issued 2026-02-10"
    })
final class NoticeImportCommand implements Callable<Integer> {
  @Mixin private NoticeOptions notice;
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Option(names = "--dry-run", description = "Only show what is read; publish nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    List<NoticeReading> readings = notice.read();
    Output out = output.open();
    if (!dryRun) {
      NoticePublisher publisher = new NoticePublisher(connection.connection());
      readings.forEach(reading -> publisher.publish(reading.assigned()));
    }
    if (out.format() == Format.TABLE) {
      readings.forEach(reading -> show(out, reading));
    } else {
      out.print(ReadingJson.of(readings, out.labels(), !dryRun) + "\n");
    }
    int drafts = readings.stream().mapToInt(reading -> reading.drafts().size()).sum();
    if (drafts > 0) {
      out.remark(out.labels().text("notice.drafts", drafts));
    }
    return ExitCode.DONE;
  }

  private void show(Output out, NoticeReading reading) {
    ReadingView view = new ReadingView(out, reading);
    if (dryRun) {
      view.show();
    } else {
      view.showWithoutTasks();
    }
    String told = dryRun ? "notice.notPublished" : "notice.published";
    out.print(
        "\n"
            + out.labels()
                .text(told, reading.assigned().tasks().size(), reading.notice().units().size())
            + "\n");
  }
}
