package io.duban.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.duban.office.cluster.Connection;
import io.duban.office.waiting.WaitingRecord;
import io.duban.office.waiting.WaitingRecords;
import java.util.List;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether something waits for a task that nobody has defined, as it does after a slip of a key. */
final class WaitingExamination implements Examination {
  private static final int MOST_NAMED = 5;

  private final Connection connection;

  WaitingExamination(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<Diagnosis> findings() {
    List<WaitingRecord> waiting;
    try {
      waiting = new WaitingRecords(connection, connection.policies()).all();
    } catch (AuthorizationException mayNotLook) {
      return List.of();
    }
    if (waiting.isEmpty()) {
      return List.of();
    }
    String tasks =
        waiting.stream()
            .map(WaitingRecord::task)
            .distinct()
            .sorted()
            .limit(MOST_NAMED)
            .collect(joining(", "));
    return List.of(Diagnosis.doubtful("waiting", waiting.size(), tasks));
  }
}
