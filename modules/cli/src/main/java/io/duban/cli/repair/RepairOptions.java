package io.duban.cli.repair;

import io.duban.cli.failure.CommandException;
import io.duban.cli.output.Labels;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.repair.OpenTransactions;
import io.duban.pipeline.repair.PipelineRunningException;
import io.duban.pipeline.repair.RepairSite;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Option;

/** What all repairs are told, and what they find before they begin. */
final class RepairOptions {
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  @Option(names = "--apply", order = 21, description = "Do it.")
  private boolean apply;

  boolean apply() {
    return apply;
  }

  /**
   * The cluster, with nobody at work on it and every transaction ended.
   *
   * @param remark told to whoever waits
   */
  RepairSite site(Connection cluster, Labels labels, Consumer<String> remark) {
    RepairSite site =
        new RepairSite(
            cluster.kafka(),
            cluster.applicationId(),
            records -> remark.accept(labels.text("repair.read", records)));
    try {
      site.requireStopped();
      endTransactions(site, labels, remark);
      return site;
    } catch (PipelineRunningException e) {
      site.close();
      throw CommandException.refused(labels.text("repair.running", e.applicationId()));
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private void endTransactions(RepairSite site, Labels labels, Consumer<String> remark) {
    OpenTransactions transactions = new OpenTransactions(site);
    List<TopicPartition> open = transactions.awaitEnd(Duration.ZERO);
    if (!open.isEmpty()) {
      remark.accept(labels.text("repair.waiting"));
      open = transactions.awaitEnd(TIMEOUT);
    }
    if (!open.isEmpty()) {
      if (!apply) {
        remark.accept(labels.text("repair.hanging", open));
      } else {
        transactions.abort(open);
        transactions.awaitEnd(TIMEOUT);
        remark.accept(labels.text("repair.aborted", open));
      }
    }
  }
}
