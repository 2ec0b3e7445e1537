package io.duban.notices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void shouldReadWhatItWrites() {
    // Given
    List<String> cells = List.of("财政局", "a,b", "say \"no\"", "two\nlines", "");

    // When
    List<SheetRow> rows = Csv.read("units.csv", Csv.line(cells));

    // Then
    assertThat(rows.get(0).cells()).isEqualTo(cells);
  }

  @Test
  void shouldNumberARowByTheLineItBeginsIn() {
    // When
    List<SheetRow> rows = Csv.read("units.csv", "\uFEFFid,name\n\"a\nb\",x\nc,y");

    // Then
    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
    assertThat(rows.get(0).cell(0)).isEqualTo("id");
    assertThat(rows.get(2).problem(1, "wrong", "right it").cell()).isEqualTo("B4");
  }
}
