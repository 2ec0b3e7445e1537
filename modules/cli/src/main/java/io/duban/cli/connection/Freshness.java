package io.duban.cli.connection;

import io.duban.cli.output.Output;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.PipelineLag;
import java.time.format.DateTimeFormatter;

/** Says so when the pipeline has not worked off what a list is made from. */
public final class Freshness {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Freshness() {}

  /** A remark if the list may be old. */
  public static void tell(Connection connection, Output out) {
    PipelineLag.now(connection)
        .ifPresent(
            lag ->
                out.remark(
                    out.labels()
                        .text(
                            "list.behind",
                            lag.records(),
                            MINUTE.format(lag.since().atZone(connection.zone())))));
  }
}
