package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.document.Document;
import io.duban.notices.document.DocumentReader;
import io.duban.notices.document.content.DocumentUnreadableException;
import io.duban.notices.item.ItemReader;
import io.duban.notices.ledger.AttachedTableReader;
import io.duban.notices.outline.Outline;
import io.duban.notices.report.ReportReader;
import io.duban.notices.report.WorkReport;
import io.duban.notices.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a notice that assigns numbered items to units, or government work reports. */
public final class NoticeReader {
  private final NoticeOverrides overrides;

  public NoticeReader() {
    this(NoticeOverrides.NONE);
  }

  public NoticeReader(NoticeOverrides overrides) {
    this.overrides = overrides;
  }

  /** Reads a file of any format that {@link DocumentReader} knows. */
  public NoticeReading read(Path file) throws IOException {
    Document document = document(file);
    return withUnread(document, read(source(document)));
  }

  /** Reads a text that is already decoded; the name only serves messages. */
  public NoticeReading read(String name, String text) {
    return read(new SourceText(name, text));
  }

  private NoticeReading read(SourceText source) {
    return reports(source)
        .map(ReportChoice::only)
        .orElseGet(() -> new ItemNoticeReader(source, overrides).read());
  }

  /** Reads a file that may hold several government work reports. */
  public List<NoticeReading> readAll(Path file) throws IOException {
    Document document = document(file);
    List<NoticeReading> readings = new ArrayList<>(readAll(source(document)));
    readings.set(0, withUnread(document, readings.get(0)));
    return readings;
  }

  private static NoticeReading withUnread(Document document, NoticeReading reading) {
    List<OpenQuestion> questions = new ArrayList<>(reading.confirm());
    document
        .unread()
        .forEach(
            part ->
                questions.add(
                    new OpenQuestion(
                        Reason.NOT_READ, null, part.words(), List.of(), part.source())));
    return reading.with(reading.items(), reading.notice().units(), questions);
  }

  /**
   * One reading for each region, in the order of the text; a report that is cut off before its plan
   * gives a reading without tasks.
   */
  public List<NoticeReading> readAll(String name, String text) {
    return readAll(new SourceText(name, text));
  }

  private List<NoticeReading> readAll(SourceText source) {
    return reports(source)
        .map(ReportChoice::all)
        .orElseGet(() -> List.of(new ItemNoticeReader(source, overrides).read()));
  }

  private static SourceText source(Document document) {
    return new SourceText(document.name(), document.text(), document.places());
  }

  private static Document document(Path file) throws IOException {
    try {
      return DocumentReader.read(file);
    } catch (DocumentUnreadableException e) {
      NoticeUnreadableException unreadable =
          new NoticeUnreadableException(e.file(), e.problem(), e.remedy());
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  // A title alone may head a table or a list that says who does what.
  private Optional<ReportChoice> reports(SourceText source) {
    List<WorkReport> reports = ReportReader.read(source);
    boolean spoken = reports.stream().anyMatch(WorkReport::spoken);
    return reports.isEmpty() || (!spoken && assignsUnits(source))
        ? Optional.empty()
        : Optional.of(new ReportChoice(source.file(), reports, overrides));
  }

  private static boolean assignsUnits(SourceText source) {
    Outline outline = Outline.of(source);
    return !ItemReader.read(source, outline).items().isEmpty()
        || !AttachedTableReader.read(source, outline.rows()).entries().isEmpty();
  }
}
