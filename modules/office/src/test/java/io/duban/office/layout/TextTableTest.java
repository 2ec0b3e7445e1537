package io.duban.office.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void shouldAlignMixedText() {
    // Given
    TextTable table =
        new TextTable(Column.left("单位").atMost(9), Column.right("Score"), Column.left("灯"))
            .row("财政局", 100, "绿")
            .row("Bureau 3", null, "🔴")
            .row("工业和信息化局", "63.50", null);

    // When
    String text = table.render();

    // Then
    assertThat(text)
        .isEqualTo(
            """
            单位       Score  灯
            ---------  -----  --
            财政局       100  绿
            Bureau 3          🔴
            工业和信…  63.50
            """);
  }

  @Test
  void shouldNotLetACellSteerTheTerminal() {
    // Given
    TextTable table = new TextTable(Column.left("text"));

    // When
    String text = table.row("red \u001B[31m alert\n\nnext\u202E line").render();

    // Then
    assertThat(text).endsWith("\nred [31m alert next line\n");
  }

  @Test
  void shouldPaintACellWithoutMovingTheNext() {
    // Given
    TextTable table = new TextTable(Column.left("灯号"), Column.left("b"));

    // When
    String text = table.lines(List.of(cell -> "<" + cell + ">", cell -> cell), "绿", "x");

    // Then
    assertThat(text).isEqualTo("<绿>    x\n");
  }

  @Test
  void shouldRefuseARowOfTheWrongLength() {
    // Given
    TextTable table = new TextTable(Column.left("a"), Column.left("b"));

    // When
    Throwable thrown = catchThrowable(() -> table.row("only one"));

    // Then
    assertThat(thrown).hasMessage("a row of this table has 2 cells, but 1 were given");
  }
}
