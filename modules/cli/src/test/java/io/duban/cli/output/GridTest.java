package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Light;
import io.duban.office.layout.DisplayWidth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final Terminal FILE = new Terminal(Terminal.UNLIMITED, false);
  private static final Labels LABELS = Labels.of(Locale.CHINESE);
  private static final String LONG = "新建改建农村户厕八千户，农村生活污水治理率达到百分之五十八";

  private record Row(String task, String title, Light light, int number) {}

  private static final List<Row> ROWS =
      List.of(new Row("a/1", "短", Light.RED, 7), new Row("linhe-2026/002", LONG, Light.GREY, 1200));

  @Test
  void shouldStartEachColumnWhereItsHeadingStarts() {
    // When
    List<String> lines =
        lines(listing().column("title", Row::title).column("task", Row::task), FILE);

    // Then
    int start = DisplayWidth.of(LONG) + 2;
    assertThat(DisplayWidth.of(before(lines.get(0), "任务编号"))).isEqualTo(start);
    assertThat(DisplayWidth.of(before(lines.get(2), "a/1"))).isEqualTo(start);
    assertThat(DisplayWidth.of(before(lines.get(3), "linhe-2026/002"))).isEqualTo(start);
  }

  @Test
  void shouldAlignNumbersAtTheirEnd() {
    // When
    List<String> lines = lines(listing().number("planned", Row::number), FILE);

    // Then
    assertThat(lines).containsExactly("计划%", "-----", "    7", " 1200");
  }

  @Test
  void shouldCutWhatMayBeCutToTheTerminal() {
    // When
    List<String> lines =
        lines(
            listing().column("task", Row::task).cut("title", Row::title), new Terminal(40, false));

    // Then
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 40);
    assertThat(lines.get(3)).startsWith("linhe-2026/002  新建").endsWith("…");
  }

  @Test
  void shouldGoOnInTheNextLineWhereNothingMayBeLost() {
    // When
    List<String> lines =
        lines(
            listing().column("task", Row::task).wrapped("detail", Row::title),
            new Terminal(40, false));

    // Then
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 40);
    assertThat(lines.get(4)).startsWith(" ".repeat(16));
    assertThat(String.join("", lines.subList(3, lines.size())).replace(" ", ""))
        .isEqualTo("linhe-2026/002" + LONG);
  }

  @Test
  void shouldCutNothingForAFile() {
    // When
    List<String> lines = lines(listing().cut("title", Row::title), FILE);

    // Then
    assertThat(lines.get(3)).isEqualTo(LONG);
  }

  @Test
  void shouldColourOnATerminalWithoutMovingColumns() {
    // Given
    Listing<Row> listing =
        listing()
            .column("light", Row::light, row -> Paint.of(row.light()))
            .column("task", Row::task);

    // When
    List<String> coloured = lines(listing, new Terminal(80, true));

    // Then
    assertThat(coloured.get(2)).isEqualTo("\u001B[31mRED\u001B[0m   a/1");
    assertThat(coloured.stream().map(line -> line.replaceAll("\u001B\\[\\d+m", "")))
        .isEqualTo(lines(listing, FILE));
  }

  private static Listing<Row> listing() {
    return new Listing<>(Row::task);
  }

  private static List<String> lines(Listing<Row> listing, Terminal terminal) {
    Grid<Row> grid = new Grid<>(listing, LABELS, terminal, ROWS);
    StringBuilder text = new StringBuilder(grid.head());
    ROWS.forEach(row -> text.append(grid.row(row)));
    return text.toString().lines().toList();
  }

  private static String before(String line, String text) {
    assertThat(line).contains(text);
    return line.substring(0, line.indexOf(text));
  }
}
