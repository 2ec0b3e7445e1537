package io.duban.notices.report;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a document into the reports it holds; what stands before the first one is left out. */
final class ReportFinder {
  private static final int HEAD_LINES = 4;

  private final List<ReportLines> reports = new ArrayList<>();
  private final List<Slice> lines = new ArrayList<>();
  private boolean open;
  private boolean content;
  private boolean spoken;
  private String regionName;
  private Integer year;

  private ReportFinder() {}

  static List<ReportLines> find(SourceText source) {
    ReportFinder finder = new ReportFinder();
    for (int i = 0; i < source.lines(); i++) {
      Slice line = source.line(i);
      if (!line.isEmpty()) {
        finder.add(line);
      }
    }
    finder.close();
    return List.copyOf(finder.reports);
  }

  private void add(Slice line) {
    Optional<String> title = Sign.title(line);
    Optional<String> meeting = Sign.meeting(line);
    boolean speech = Sign.isSpeech(line);
    if (title.isPresent() && begins(title.flatMap(RegionWords::in), title.get())) {
      startAt(0);
    } else if (meeting.isPresent() && begins(meeting, "")) {
      startAt(headLength());
    } else if (speech && (spoken || !open)) {
      startAt(headLength());
    }
    lines.add(line);
    content |= open && line.text().indexOf('。') >= 0;
    spoken |= speech;
    title
        .flatMap(RegionWords::in)
        .or(() -> meeting)
        .or(() -> Sign.speaker(line))
        .filter(name -> open && regionName == null)
        .ifPresent(name -> regionName = name);
    title
        .flatMap(RegionWords::year)
        .filter(found -> open && year == null)
        .ifPresent(found -> year = found);
  }

  // A title that repeats the region of the report it stands in is a page header.
  private boolean begins(Optional<String> named, String line) {
    boolean otherRegion =
        regionName != null && named.filter(name -> !same(name, regionName)).isPresent();
    Optional<Integer> other = RegionWords.year(line);
    boolean otherYear = year != null && other.filter(found -> !found.equals(year)).isPresent();
    return !open || otherRegion || otherYear;
  }

  private static boolean same(String name, String other) {
    return name.endsWith(other) || other.endsWith(name);
  }

  /** How many of the last lines are the head of what begins now. */
  private int headLength() {
    int length = 0;
    int head = 0;
    while (length < Math.min(HEAD_LINES, lines.size())) {
      Slice line = lines.get(lines.size() - 1 - length);
      length++;
      if (Sign.title(line).isPresent()
          || Sign.meeting(line).isPresent()
          || Sign.isSalutation(line)) {
        head = length;
      }
    }
    return head;
  }

  private void startAt(int linesBack) {
    int from = lines.size() - linesBack;
    List<Slice> head = new ArrayList<>(lines.subList(from, lines.size()));
    lines.subList(from, lines.size()).clear();
    close();
    lines.addAll(head);
    open = true;
  }

  private void close() {
    if (open && content) {
      reports.add(new ReportLines(lines, Optional.ofNullable(regionName), spoken));
    }
    lines.clear();
    content = false;
    spoken = false;
    regionName = null;
    year = null;
  }
}
