package io.duban.notices.answers;

import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReading;

/** What an answer changes: how the document is read, or what was read of it. */
interface Decision {
  default NoticeOverrides before(NoticeOverrides overrides) {
    return overrides;
  }

  default NoticeReading after(NoticeReading reading) {
    return reading;
  }
}
