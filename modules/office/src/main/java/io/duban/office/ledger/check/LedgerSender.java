package io.duban.office.ledger.check;

import io.duban.office.cluster.Connection;
import io.duban.office.ledger.check.LedgerCheck.Checked;
import io.duban.sdk.Progress;
import io.duban.sdk.ProgressReporter;
import io.duban.sdk.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends the reports of each unit to its own topic. */
public final class LedgerSender {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final Connection cluster;

  public LedgerSender(Connection cluster) {
    this.cluster = cluster;
  }

  /** Returns when all are stored. After a failure the same ledger can be imported again. */
  public void send(List<Checked> checked) {
    Map<String, List<Progress>> byUnit = new LinkedHashMap<>();
    for (Checked each : checked) {
      if (each.progress() != null) {
        byUnit
            .computeIfAbsent(each.lines().get(0).unit(), unit -> new ArrayList<>())
            .add(each.progress());
      }
    }
    byUnit.forEach(this::send);
  }

  private void send(String unit, List<Progress> reports) {
    try (ProgressReporter reporter =
        ProgressReporter.forUnit(unit)
            .bootstrap(cluster.bootstrap())
            .registry(cluster.registryUrl())
            .properties(cluster.furtherSettings())
            .timeout(TIMEOUT)
            .build()) {
      List<CompletableFuture<Receipt>> receipts = reports.stream().map(reporter::report).toList();
      receipts.forEach(CompletableFuture::join);
    }
  }
}
