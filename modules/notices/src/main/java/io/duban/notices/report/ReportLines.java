package io.duban.notices.report;

import io.duban.notices.text.Slice;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one report in a document.
 *
 * @param regionName the region its title, congress or speaker names, empty if none does
 * @param spoken whether it opens as a speech to a congress
 */
record ReportLines(List<Slice> lines, Optional<String> regionName, boolean spoken) {
  ReportLines {
    lines = List.copyOf(lines);
  }
}
