package io.duban.cli.doctor;

import io.duban.office.cluster.Connection;
import io.duban.pipeline.consistency.Comparison;
import io.duban.pipeline.consistency.Discrepancy;
import io.duban.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether journal, state, offsets and registry agree, as the pipeline asks when it starts. */
final class ConsistencyExamination implements Examination {
  private final Connection connection;
  private final SchemaRegistry registry;

  ConsistencyExamination(Connection connection, SchemaRegistry registry) {
    this.connection = connection;
    this.registry = registry;
  }

  @Override
  public List<Diagnosis> findings() {
    List<Diagnosis> findings = new ArrayList<>();
    try {
      new Comparison(connection.kafka(), connection.applicationId(), registry)
          .discrepancies()
          .forEach(discrepancy -> findings.add(finding(discrepancy)));
    } catch (AuthorizationException e) {
      return List.of(Diagnosis.doubtful("consistency.hidden"));
    }
    return findings.isEmpty() ? List.of(Diagnosis.good("consistency")) : findings;
  }

  private static Diagnosis finding(Discrepancy one) {
    String code = "consistency." + one.kind();
    String place =
        one.partition() == Discrepancy.WHOLE_TOPIC
            ? one.topic()
            : one.topic() + "-" + one.partition();
    return one.kind().stops() || one.kind() == Discrepancy.Kind.SOURCE_MISSING
        ? Diagnosis.bad(code, place, one.records(), one.kind().mending().command(), one.detail())
        : Diagnosis.doubtful(
            code, place, one.records(), one.kind().mending().command(), one.detail());
  }
}
