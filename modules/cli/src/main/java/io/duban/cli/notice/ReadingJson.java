package io.duban.cli.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.cli.output.Labels;
import io.duban.contracts.Unit;
import io.duban.notices.NoticeReading;
import io.duban.office.json.RecordJson;
import io.duban.office.papers.ReportingWords;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read of a document, for programs.
 *
 * @param published null where nothing is to be published
 */
record ReadingJson(
    @JsonUnwrapped Head head,
    List<TaskJson> tasks,
    List<Unit> units,
    List<TaskJson.Question> confirm,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean published) {

  record Head(
      String region,
      String regionName,
      String issuer,
      String title,
      int year,
      String number,
      LocalDate issued,
      Duty reporting,
      Period period) {}

  record Duty(Cadence cadence, String due) {}

  record Period(LocalDate from, LocalDate to) {}

  /** One object; an array of them if the document speaks of several regions. */
  static String of(List<NoticeReading> readings, Labels labels, Boolean published) {
    List<String> notices =
        readings.stream().map(reading -> RecordJson.line(of(reading, labels, published))).toList();
    return notices.size() == 1
        ? notices.get(0)
        : notices.stream().collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static ReadingJson of(NoticeReading reading, Labels labels, Boolean published) {
    Notice notice = reading.notice();
    return new ReadingJson(
        head(notice, labels),
        reading.items().stream().map(item -> TaskJson.of(item, reading.confirm())).toList(),
        notice.units().stream().map(UnitMapping::event).toList(),
        reading.confirm().stream().map(TaskJson.Question::of).toList(),
        published);
  }

  private static Head head(Notice notice, Labels labels) {
    return new Head(
        notice.region(),
        notice.regionName(),
        notice.issuer(),
        notice.title(),
        notice.year(),
        notice.number(),
        notice.issued(),
        new Duty(
            notice.reporting().cadence(),
            new ReportingWords(labels.words()).of(notice.reporting())),
        new Period(LocalDate.of(notice.year(), 1, 1), LocalDate.of(notice.year(), 12, 31)));
  }
}
