package io.duban.cli.notice;

import io.duban.cli.output.Labels;
import io.duban.office.papers.ReportingWords;
import io.duban.rules.task.Notice;

/** What a notice says of itself, for people. */
final class NoticeHead {
  private final Labels labels;

  NoticeHead(Labels labels) {
    this.labels = labels;
  }

  String of(Notice notice) {
    return labels.text(
        "notice.head",
        orNone(notice.title()),
        notice.regionName(),
        notice.region(),
        notice.year(),
        orNone(notice.issuer()),
        orNone(notice.number()),
        notice.issued(),
        new ReportingWords(labels.words()).of(notice.reporting()));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
