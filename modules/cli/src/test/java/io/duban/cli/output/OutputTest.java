package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.testing.ParsedJson;
import io.duban.office.json.RecordJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OutputTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Listing<String> listing =
      new Listing<String>(word -> RecordJson.line(Map.of("word", word)))
          .column("words", word -> word);

  @Test
  void shouldWriteOneJsonValue() {
    // When
    output(Format.JSON).show(listing, List.of("a", "b"));

    // Then
    assertThat(out.toString()).isEqualTo("[\n{\"word\":\"a\"},\n{\"word\":\"b\"}\n]\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldWriteAnEmptyJsonValueForNothing() {
    // When
    output(Format.JSON).show(listing, List.of());

    // Then
    assertThat(ParsedJson.node(out.toString())).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldWriteALineForEach() {
    // When
    output(Format.JSONL).show(listing, List.of("a", "b"));

    // Then
    assertThat(out.toString()).isEqualTo("{\"word\":\"a\"}\n{\"word\":\"b\"}\n");
  }

  @Test
  void shouldKeepRemarksOutOfTheData() {
    // When
    output(Format.TABLE).show(listing, List.of("a", "b"));

    // Then
    assertThat(out.toString()).isEqualTo("words\n-----\na\nb\n");
    assertThat(err.toString().strip()).isEqualTo("2 in all");
  }

  @Test
  void shouldWriteWhatComesLineByLine() {
    // When
    Predicate<String> sink = output(Format.TABLE).stream(listing, List.of("sample"));
    boolean read = sink.test("first");

    // Then
    assertThat(read).isTrue();
    assertThat(out.toString()).isEqualTo("words\n------\nfirst\n");
  }

  private Output output(Format format) {
    return new Output(
        new PrintWriter(out),
        new PrintWriter(err),
        format,
        Labels.of(Locale.ENGLISH),
        new Terminal(Terminal.UNLIMITED, false));
  }
}
