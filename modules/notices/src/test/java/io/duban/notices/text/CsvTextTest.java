package io.duban.notices.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void shouldReadWhatItWrites() {
    // Given
    List<String> cells = List.of("财政局", "a,b", "say \"no\"", "two\nlines", "");

    // When
    List<CsvText.Row> rows = CsvText.rows(CsvText.line(cells), ',');

    // Then
    assertThat(rows.get(0).cells()).isEqualTo(cells);
  }

  @Test
  void shouldNumberARowByTheLineItBeginsIn() {
    // When
    List<CsvText.Row> rows = CsvText.rows("\uFEFFid,name\n\"a\nb\",x\nc,y", ',');

    // Then
    assertThat(rows).extracting(CsvText.Row::line).containsExactly(1, 2, 4);
    assertThat(rows.get(0).cells().get(0)).isEqualTo("id");
  }

  @Test
  void shouldReadWhatPeopleLeftUnfinished() {
    // When
    List<CsvText.Row> rows = CsvText.rows("id;\"name\" of it\n\n5\" pipe;x;more\n\"open;end", ';');

    // Then
    assertThat(rows)
        .extracting(CsvText.Row::cells)
        .containsExactly(
            List.of("id", "name of it"),
            List.of(""),
            List.of("5\" pipe", "x", "more"),
            List.of("open;end"));
    assertThat(rows).extracting(CsvText.Row::line).containsExactly(1, 2, 3, 4);
  }
}
