package io.duban.office.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Task;
import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.SampleLedger;
import io.duban.office.ledger.TestWorkbook;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What units and notices wrote is shown as it is read, and never becomes a formula. */
class ForeignTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)"})
  void shouldKeepATextATextWhenItsCellIsEdited(String text) {
    // When
    Cell cell = cellWith(text, text);

    // Then
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u061C"})
  void shouldLeaveOutWhatTurnsTheOrderOfWords(String turning) {
    // When
    Cell cell = cellWith("新建" + turning + "25家", "新建25家");

    // Then
    assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
  }

  private static Cell cellWith(String title, String shown) {
    Ledger sample = SampleLedger.ledger();
    LedgerTask first = sample.tasks().get(0);
    Task task = Task.newBuilder(first.task()).setTitle(title).build();
    Ledger ledger =
        new Ledger(
            sample.region(),
            sample.year(),
            sample.quarter(),
            sample.exported(),
            List.of(new LedgerTask(task, first.row(), first.said())),
            List.of());
    XSSFSheet sheet = TestWorkbook.written(ledger, Locale.CHINESE).sheet("总表");
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .filter(cell -> cell.getStringCellValue().equals(shown))
        .findFirst()
        .orElseThrow();
  }
}
