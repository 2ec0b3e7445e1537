package io.duban.notices.document.word;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.office.OfficePackage;
import io.duban.notices.document.office.Xml;
import io.duban.rules.task.Place;
import java.io.IOException;
import org.w3c.dom.Element;

/** Reads the body of a .docx file. */
public final class WordReader implements WordBlocks.Sink {
  private final DocumentLines lines;
  private final WordBlocks blocks;
  private int paragraphs;
  private int tables;

  private WordReader(DocumentLines lines, WordBlocks blocks) {
    this.lines = lines;
    this.blocks = blocks;
  }

  public static void read(OfficePackage file, DocumentLines lines) throws IOException {
    WordStyles styles = new WordStyles(file.related("/styles"));
    NumberingDefinitions definitions = new NumberingDefinitions(file.related("/numbering"), styles);
    WordBlocks blocks = new WordBlocks(file, styles, new ListNumbers(styles, definitions));
    WordReader reader = new WordReader(lines, blocks);
    for (Element body : Xml.children(file.main(), "body")) {
      blocks.walk(body, 0, reader);
    }
  }

  /** Number and words as one text; a figure never runs into the words' own figure. */
  static String labelled(String number, String words) {
    boolean collide =
        number.matches(".*[\\d.]") && !words.isEmpty() && Character.isDigit(words.charAt(0));
    return number + (collide ? " " : "") + words;
  }

  @Override
  public void paragraph(String number, String words) {
    if (!words.isEmpty()) {
      paragraphs++;
      lines.add(labelled(number, words), Place.paragraph(paragraphs));
    }
  }

  @Override
  public void unread(String part) {
    lines.unread(part, Place.paragraph(Math.max(1, paragraphs)));
  }

  @Override
  public void table(Element table, int depth) throws IOException {
    if (WordTable.isFrame(table)) {
      for (Element row : WordTable.rows(table)) {
        for (Element cell : WordTable.cells(row)) {
          blocks.walk(cell, depth, this);
        }
      }
    } else {
      tables++;
      new WordTable(blocks, tables).read(table, depth, lines);
    }
  }
}
