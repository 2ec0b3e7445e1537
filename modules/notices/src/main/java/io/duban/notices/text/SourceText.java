package io.duban.notices.text;

import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document: what was written, and the same characters folded for the grammar. */
public final class SourceText {
  private final String file;
  private final String readable;
  private final String folded;
  private final int[] lineStarts;
  private final Places places;

  public SourceText(String file, String text) {
    this(file, text, List.of());
  }

  /**
   * A text made of a file.
   *
   * @param originals where each line stands in the file; empty if that has the same lines
   */
  public SourceText(String file, String text, List<Place> originals) {
    this.file = file;
    int[] kept = Kept.in(text);
    String words = Kept.picked(text, kept);
    this.readable = Folding.forReading(words);
    this.folded = Folding.forGrammar(words);
    this.lineStarts = lineStarts(words);
    this.places = Places.whole(lineStarts(text), originals).at(kept);
  }

  private SourceText(String file, String readable, String folded, Places places) {
    this.file = file;
    this.readable = readable;
    this.folded = folded;
    this.lineStarts = lineStarts(folded);
    this.places = places;
  }

  /** A text with one line for each of the paragraphs; ranges in it stay those of the document. */
  public SourceText joined(List<List<Slice>> paragraphs) {
    StringBuilder read = new StringBuilder();
    StringBuilder matched = new StringBuilder();
    IntStream.Builder indexes = IntStream.builder();
    for (List<Slice> paragraph : paragraphs) {
      int end = 0;
      for (Slice piece : paragraph) {
        read.append(characters(piece));
        matched.append(piece.text());
        IntStream.range(piece.start(), piece.end()).forEach(indexes);
        end = piece.end();
      }
      read.append('\n');
      matched.append('\n');
      indexes.add(end);
    }
    Places joined = places.at(indexes.build().toArray());
    return new SourceText(file, read.toString(), matched.toString(), joined);
  }

  public String file() {
    return file;
  }

  /** The text for matching; a position in it is a position in the document. */
  public String folded() {
    return folded;
  }

  public int lines() {
    return lineStarts.length;
  }

  /** One line without its end, by its 0-based index. */
  public Slice line(int index) {
    int end = index + 1 < lineStarts.length ? lineStarts[index + 1] - 1 : folded.length();
    return slice(lineStarts[index], end).strip();
  }

  public Slice slice(int start, int end) {
    return new Slice(folded.substring(start, end), start);
  }

  /** The document's own words on one line. */
  public String words(int start, int end) {
    return readable
        .substring(start, end)
        .replace(Folding.CELL_BREAK, ' ')
        .lines()
        .map(String::strip)
        .collect(Collectors.joining());
  }

  /** The document's own characters at a slice, as many as the slice has. */
  public String characters(Slice slice) {
    return readable.substring(slice.start(), slice.end());
  }

  public String words(Slice slice) {
    return words(slice.start(), slice.end());
  }

  public SourceRange range(int start, int end) {
    return places.range(start, end);
  }

  public SourceRange range(Slice slice) {
    return range(slice.start(), slice.end());
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }
}
