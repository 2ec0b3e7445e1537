package io.duban.embedded.changes;

import io.duban.registry.memory.RegistryChange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file holds: the changes of its whole lines, and what is wrong with the others. */
final class LoggedChanges {

  private static final byte NEWLINE = '\n';

  private final List<RegistryChange> changes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final byte[] torn;
  private String link = ChangeLine.BEGINNING;
  private boolean checked;
  private int lines;

  private LoggedChanges(byte[] torn) {
    this.torn = torn;
  }

  static LoggedChanges of(byte[] content, Optional<Mark> mark) {
    int end = content.length;
    while (end > 0 && content[end - 1] != NEWLINE) {
      end--;
    }
    LoggedChanges logged = new LoggedChanges(Arrays.copyOfRange(content, end, content.length));
    String text = new String(content, 0, end, StandardCharsets.UTF_8);
    text.lines().forEach(line -> logged.read(line, mark));
    mark.filter(written -> written.lines() > logged.lines)
        .ifPresent(
            written ->
                logged.faults.add(
                    "it has %d lines, but had %d".formatted(logged.lines, written.lines())));
    return logged;
  }

  private void read(String text, Optional<Mark> mark) {
    lines++;
    ChangeLine line = ChangeLine.parse(text);
    if (!line.isWhole() || (checked && !line.isChecked())) {
      faults.add("line %d is damaged".formatted(lines));
    } else {
      if (!line.follows(link)) {
        faults.add(
            "line %d does not follow the one before it, of which something is missing or damaged"
                .formatted(lines));
      }
      line.change().ifPresent(changes::add);
    }
    checked |= line.isChecked();
    link = line.isChecked() ? line.storedLink() : line.link(link);
    mark.filter(written -> written.lines() == lines && !written.link().equals(link))
        .ifPresent(
            written -> faults.add("line %d is not the one that was written".formatted(lines)));
  }

  List<RegistryChange> changes() {
    return changes;
  }

  List<String> faults() {
    return faults;
  }

  /** What follows the last whole line. */
  byte[] torn() {
    return torn;
  }

  Mark mark() {
    return new Mark(lines, link);
  }
}
