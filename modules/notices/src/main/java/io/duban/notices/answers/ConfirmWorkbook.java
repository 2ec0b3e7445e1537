package io.duban.notices.answers;

import io.duban.notices.NoticeReading;
import io.duban.notices.answers.changes.AskedQuestion;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.sheet.PlaceWords;
import io.duban.notices.sheet.SheetLayout;
import io.duban.notices.sheet.SheetWords;
import io.duban.notices.sheet.TableSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the open questions for a person to answer. */
public final class ConfirmWorkbook {
  private final SheetWords words;

  public ConfirmWorkbook(Locale locale) {
    words = SheetWords.of(locale);
  }

  /** How many questions were written. */
  public int write(Path file, List<NoticeReading> readings) throws IOException {
    List<AskedQuestion> questions = AskedQuestion.of(readings);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      SheetLayout layout = new SheetLayout(workbook);
      TableSheet table = new TableSheet(workbook, layout, words.text("confirm.sheet"));
      for (ConfirmColumn column : ConfirmColumn.values()) {
        table.column(column.heading(words), column.width());
      }
      questions.forEach(question -> add(table, layout, question));
      table.finish();
      table.protect();
      TableSheet.notes(workbook, layout, words.text("notes"), words.text("confirm.notes"));
      workbook.write(stream);
    }
    return questions.size();
  }

  private void add(TableSheet table, SheetLayout layout, AskedQuestion asked) {
    OpenQuestion question = asked.question();
    List<String> choices =
        Choices.of(question).stream().map(choice -> Choices.word(words, choice)).toList();
    List<Cell> cells =
        table.row(
            List.of(
                asked.key(),
                task(asked),
                words(question),
                place(question),
                words.text("question." + question.reason()),
                offered(question, choices),
                "",
                words.text("explain." + question.reason())));
    Cell answer = cells.get(ConfirmColumn.ANSWER.index());
    answer.setCellStyle(layout.input());
    table.choices(answer, choices, isClosed(question));
  }

  private static String task(AskedQuestion asked) {
    return asked.task() == null
        ? asked.reading().notice().regionName()
        : asked.task().id() + "\n" + asked.task().title();
  }

  private String words(OpenQuestion question) {
    String key = "field." + question.what();
    return words.has(key) ? words.text(key) : question.what();
  }

  private String place(OpenQuestion question) {
    return new PlaceWords(words).of(question.source());
  }

  private static String offered(OpenQuestion question, List<String> choices) {
    String offered = String.join(" / ", choices);
    return question.reason() == Reason.UNIT_MAY_BE_ALIAS
        ? String.join(" = ", question.candidates()) + "\n" + offered
        : offered;
  }

  /** Whether only a choice is an answer. */
  private static boolean isClosed(OpenQuestion question) {
    return switch (question.reason()) {
      case DATE_AMBIGUOUS, FIGURE_UNCLEAR, UNIT_MAY_BE_ALIAS -> true;
      default -> false;
    };
  }
}
