package io.duban.pipeline.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.duban.rules.calendar.WorkingCalendar;
import io.duban.rules.policy.AlertNumbers;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.ReportingDates;
import io.duban.rules.policy.ReportingDates.ScheduleStart;
import io.duban.rules.policy.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A policy as a file of YAML. What a file does not say is as in {@link Policy#DEFAULT}.
 *
 * @param region id of the region it is for, or null where it is for every region without its own
 */
public record PolicyFile(String region, Policy policy) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads a policy.
   *
   * @throws PolicyFileException if the file cannot be read or makes no policy
   */
  public static PolicyFile read(Path file) {
    Fields fields = new Fields(file, "", tree(file));
    String region = fields.text("region", null);
    try {
      Policy policy = policy(fields);
      fields.requireNoOthers();
      return new PolicyFile(region, policy);
    } catch (IllegalArgumentException e) {
      throw new PolicyFileException(file, e.getMessage() + ". Correct it.", e);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new PolicyFileException(file, "does not exist. Check its path.", e);
    } catch (JsonProcessingException e) {
      throw new PolicyFileException(
          file,
          "line %d is no YAML: %s. Correct it."
              .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new PolicyFileException(
          file, "cannot be read as UTF-8: %s.".formatted(e.getMessage()), e);
    }
  }

  private static Policy policy(Fields fields) {
    return new Policy(
        fields.required("version"),
        fields.date("validFrom"),
        fields.zone("zone", Policy.DEFAULT.zone()),
        thresholds(fields.child("thresholds")),
        dates(fields.child("dates")),
        alerts(fields.child("alerts")),
        score(fields.child("score")));
  }

  private static Thresholds thresholds(Fields fields) {
    Thresholds usual = Policy.DEFAULT.thresholds();
    return fields.allOf(
        new Thresholds(
            fields.number("yellowFrom", usual.yellowFrom()),
            fields.number("redAbove", usual.redAbove()),
            fields.number("about", usual.about()),
            fields.number("ceilingMargin", usual.ceilingMargin())));
  }

  private static ReportingDates dates(Fields fields) {
    ReportingDates usual = Policy.DEFAULT.dates();
    return fields.allOf(
        new ReportingDates(
            fields.choice("start", ScheduleStart.class, usual.start()),
            fields.whole("graceDays", usual.graceDays()),
            fields.whole("taskWaitDays", usual.taskWaitDays()),
            fields.whole("orderReplyDays", usual.orderReplyDays()),
            calendar(fields.child("calendar"))));
  }

  private static WorkingCalendar calendar(Fields fields) {
    return fields.allOf(
        new WorkingCalendar(
            fields.flag("shift", false), fields.dates("holidays"), fields.dates("workdays")));
  }

  private static AlertNumbers alerts(Fields fields) {
    AlertNumbers usual = Policy.DEFAULT.alerts();
    return fields.allOf(
        new AlertNumbers(
            fields.whole("holdTicks", usual.holdTicks()),
            fields.whole("missingRedAfterDays", usual.missingRedAfterDays()),
            fields.whole("dueSoonDays", usual.dueSoonDays()),
            fields.whole("stalledPeriods", usual.stalledPeriods()),
            fields.number("shortfallMargin", usual.shortfallMargin())));
  }

  private static Policy.Score score(Fields fields) {
    Policy.Score usual = Policy.DEFAULT.score();
    return fields.allOf(
        new Policy.Score(
            fields.number("onTime", usual.onTime()),
            fields.number("good", usual.good()),
            fields.number("perRed", usual.perRed()),
            fields.number("perYellow", usual.perYellow())));
  }
}
