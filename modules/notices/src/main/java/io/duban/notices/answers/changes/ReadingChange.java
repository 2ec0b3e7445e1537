package io.duban.notices.answers.changes;

import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReading;

/** What an answer changes: how the document is read, or what was read of it. */
public interface ReadingChange {
  default NoticeOverrides before(NoticeOverrides overrides) {
    return overrides;
  }

  /** The reading with the names of units still as the notice writes them. */
  default NoticeReading asWritten(NoticeReading reading) {
    return reading;
  }

  /** The reading with the names of units resolved. */
  default NoticeReading after(NoticeReading reading) {
    return reading;
  }
}
