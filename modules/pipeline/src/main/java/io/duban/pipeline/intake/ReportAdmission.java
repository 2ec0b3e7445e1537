package io.duban.pipeline.intake;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.rules.bound.Texts;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.task.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecord;

/** The topic says who is speaking: a unit's credentials may write to its own topic only. */
final class ReportAdmission implements Admission {
  private final ZoneId zone;

  ReportAdmission(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public AdmissionResult decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof ProgressReported report)) {
      return AdmissionResult.unexpected(event, topic);
    }
    String unit = Topics.unitOf(topic).orElse("");
    if (!report.getUnit().equals(unit)) {
      return AdmissionResult.refuse(
          ReasonCode.CLAIMS_ANOTHER_UNIT,
          "the report speaks for unit %s but came from the topic of unit %s"
              .formatted(Texts.shown(report.getUnit()), Texts.shown(unit)));
    }
    if (!TaskId.isOne(report.getTask())) {
      return AdmissionResult.noTask(report.getTask());
    }
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), zone);
    return ReportCheck.check(ReportMapping.report(report), today)
        .map(AdmissionResult::refuse)
        .orElseGet(() -> AdmissionResult.journal(report.getTask(), unit));
  }
}
