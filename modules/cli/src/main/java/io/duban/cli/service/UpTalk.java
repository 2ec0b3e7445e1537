package io.duban.cli.service;

import io.duban.cli.failure.FailureReport;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.output.Labels;
import io.duban.cli.stack.LocalStack;
import io.duban.notices.NoticeReading;
import io.duban.office.notice.NoticePublisher;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code duban up} says, and the notice it imports once the pipeline is there to take it. */
final class UpTalk implements PipelineKeeper.Listener {
  private final LocalStack stack;
  private final UpCommand up;
  private final Labels labels;
  private final PrintWriter out;
  private final PrintWriter err;
  private Optional<NoticeReading> notice;
  private String lastReason = "";

  UpTalk(CommandSpec command, LocalStack stack, UpCommand up, Optional<NoticeReading> notice) {
    this.stack = stack;
    this.up = up;
    this.notice = notice;
    CommandLine line = command.commandLine();
    labels = Labels.of(GlobalOptions.of(command).locale());
    out = line.getOut();
    err = line.getErr();
  }

  @Override
  public void catchingUp(long records) {
    if (records > 0) {
      err.println(labels.text("up.catchingUp", records));
      err.flush();
    }
  }

  @Override
  public void running() {
    lastReason = "";
    out.println(where("up.running"));
    notice.ifPresent(this::publish);
    out.println(labels.text(notice.isEmpty() ? "up.import" : "up.tasks", up.address(stack)));
    notice = Optional.empty();
    stack.clientFiles().ifPresent(files -> out.println(labels.text("up.clients", files)));
    out.println(labels.text("up.stop"));
    out.flush();
  }

  /** Warns of what others on the network can do now. */
  void open(String host, boolean secure) {
    err.println("duban: " + labels.text(secure ? "up.openSecured" : "up.open", host));
    err.flush();
  }

  void servingForRepairs() {
    out.println(where("up.repairs"));
    out.println(labels.text("up.repair", up.repairAddress(stack)));
    out.println(labels.text("up.stop"));
    out.flush();
  }

  @Override
  public void notStopped(Throwable reason) {
    err.println("duban: " + labels.text("up.notStopped", FailureReport.sentence(reason)));
    err.flush();
  }

  /** The same reason is told once, however often it is tried. */
  @Override
  public void failed(Throwable reason) {
    String sentence = FailureReport.sentence(reason);
    if (sentence.equals(lastReason)) {
      return;
    }
    lastReason = sentence;
    out.println(where("up.serving"));
    out.flush();
    err.println("duban: " + labels.text("up.failed", sentence));
    err.println(
        labels.text("up.mend", up.address(stack), PipelineKeeper.RETRY_INTERVAL.toSeconds()));
    err.flush();
  }

  private String where(String key) {
    return labels.text(
        key, stack.bootstrap(), stack.registryUrl(), up.data().toAbsolutePath().normalize());
  }

  private void publish(NoticeReading reading) {
    new NoticePublisher(stack.office()).publish(reading.assigned());
    out.println(labels.text("up.imported", reading.assigned().tasks().size()));
    int drafts = reading.drafts().size();
    if (drafts > 0) {
      out.println(labels.text("notice.drafts", drafts));
    }
  }
}
