package io.duban.notices.register;

import io.duban.notices.sheet.SheetWords;
import io.duban.notices.text.CsvText;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a register for people to edit. */
public final class RegisterFile {
  private final SheetWords words;

  public RegisterFile(Locale locale) {
    words = SheetWords.of(locale);
  }

  /** As a workbook if the name ends in .xlsx, else as CSV. */
  public void write(Path file, List<DraftedUnit> entries) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      new RegisterWorkbook(words).write(file, entries);
    } else {
      Files.writeString(file, csv(entries), StandardCharsets.UTF_8);
    }
  }

  private String csv(List<DraftedUnit> entries) {
    List<String> headings =
        Arrays.stream(RegisterColumn.values()).map(column -> column.heading(words)).toList();
    return entries.stream()
        .map(entry -> CsvText.line(cells(entry, words)))
        .collect(Collectors.joining("", CsvText.BYTE_ORDER_MARK + CsvText.line(headings), ""));
  }

  /** In the order of the columns. */
  static List<String> cells(DraftedUnit entry, SheetWords words) {
    Unit unit = entry.unit().unit();
    return List.of(
        unit.id(),
        unit.name(),
        Names.joined(unit.aliases()),
        words.has("type." + unit.type()) ? words.text("type." + unit.type()) : unit.type(),
        Names.joined(unit.groups()),
        unit.validFrom().toString(),
        entry.unit().validTo() == null ? "" : entry.unit().validTo().toString(),
        Names.joined(entry.suspected()));
  }
}
