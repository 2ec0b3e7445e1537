package io.duban.integration.faults;

import io.duban.integration.year.Findings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done to the cluster, how long it took to recover, and what was compared then. */
final class FaultTable {
  private static final String LINE = "%-46s  %-10s  %9s  %s%n";

  private record Row(String fault, LocalDate day, Duration recovery, String compared) {}

  private final List<Row> rows = new ArrayList<>();

  /** From the fault until everything said before and after it was judged and the next day begun. */
  void recovered(String fault, LocalDate day, Duration recovery) {
    rows.add(new Row(fault, day, recovery, "nothing: it failed"));
  }

  void compared(int said, int refused, Findings equal) {
    Row last = rows.remove(rows.size() - 1);
    int changes = equal.alerts().values().stream().mapToInt(List::size).sum();
    rows.add(
        new Row(
            last.fault(),
            last.day(),
            last.recovery(),
            "%,d records and %,d to be refused, each once; %d rows, %,d alert changes, %d bulletins"
                .formatted(
                    said,
                    refused,
                    equal.taskQuarters().size(),
                    changes,
                    equal.bulletins().size())));
  }

  void print() {
    StringBuilder text = new StringBuilder();
    text.append(LINE.formatted("fault", "day", "recovered", "equal to the pure fold"));
    for (Row row : rows) {
      String seconds = String.format(Locale.ROOT, "%.1f s", row.recovery().toMillis() / 1000.0);
      text.append(LINE.formatted(row.fault(), row.day(), seconds, row.compared()));
    }
    System.out.print(text);
  }
}
