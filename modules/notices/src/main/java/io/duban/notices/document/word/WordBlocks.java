package io.duban.notices.document.word;

import io.duban.notices.document.content.Spaces;
import io.duban.notices.document.office.OfficePackage;
import io.duban.notices.document.office.Xml;
import java.io.IOException;
import org.w3c.dom.Element;

/** Walks paragraphs and tables in the order of the document. */
final class WordBlocks {
  private static final int DEEPEST = 100;

  private final OfficePackage file;
  private final WordStyles styles;
  private final ListNumbers numbers;
  private String carried = "";

  WordBlocks(OfficePackage file, WordStyles styles, ListNumbers numbers) {
    this.file = file;
    this.styles = styles;
    this.numbers = numbers;
  }

  interface Sink {
    void paragraph(String number, String words);

    void table(Element table, int depth) throws IOException;

    /** A document within the document. */
    void unread(String part);
  }

  void walk(Element container, int depth, Sink sink) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested more than %d deep".formatted(DEEPEST));
    }
    for (Element element : Xml.children(container)) {
      switch (element.getLocalName()) {
        case "p" -> paragraph(element, depth, sink);
        case "tbl" -> sink.table(element, depth + 1);
        case "sdt" -> content(element, depth, sink);
        case "altChunk", "subDoc" ->
            sink.unread(Xml.attribute(element, "id").flatMap(file::partName).orElse("altChunk"));
        case "customXml", "ins", "moveTo" -> walk(element, depth + 1, sink);
        default -> {}
      }
    }
  }

  private void content(Element control, int depth, Sink sink) throws IOException {
    boolean contents =
        Xml.value(control, "sdtPr", "docPartObj", "docPartGallery")
            .filter("Table of Contents"::equals)
            .isPresent();
    if (!contents) {
      for (Element content : Xml.children(control, "sdtContent")) {
        walk(content, depth + 1, sink);
      }
    }
  }

  private void paragraph(Element paragraph, int depth, Sink sink) throws IOException {
    WordLook look = new WordLook(styles, paragraph);
    WordRuns runs = WordRuns.of(paragraph, look);
    String words = carried + runs.text();
    carried = "";
    if (words.isBlank()
        && Xml.descend(paragraph, "pPr").filter(mark -> !look.shows(mark)).isPresent()) {
      return;
    }
    if (Xml.descend(paragraph, "pPr", "rPr", "del").isPresent()) {
      carried = words;
    } else if (!isContentsEntry(paragraph)) {
      sink.paragraph(numbers.next(paragraph), Spaces.strip(words));
    }
    for (Element box : runs.textBoxes()) {
      walk(box, depth + 1, sink);
    }
  }

  private static boolean isContentsEntry(Element paragraph) {
    return Xml.value(paragraph, "pPr", "pStyle")
        .filter(style -> style.matches("(?i)toc\\d"))
        .isPresent();
  }
}
