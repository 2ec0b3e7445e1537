package io.duban.notices.document.word;

import io.duban.notices.document.content.Spaces;
import io.duban.notices.document.content.Superscript;
import io.duban.notices.document.office.Xml;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The words of a paragraph as they are shown: insertions in; deletions, notes, hidden ones out. */
final class WordRuns {
  private final StringBuilder text = new StringBuilder();
  private final List<Element> textBoxes = new ArrayList<>();

  private final WordLook look;
  private boolean raised;

  private WordRuns(WordLook look) {
    this.look = look;
  }

  static WordRuns of(Element paragraph, WordLook look) {
    WordRuns runs = new WordRuns(look);
    runs.inside(paragraph);
    return runs;
  }

  String text() {
    return text.toString();
  }

  /** What floats beside the paragraph, to be read after it. */
  List<Element> textBoxes() {
    return textBoxes;
  }

  private void inside(Element parent) {
    Xml.children(parent).forEach(this::element);
  }

  private void element(Element element) {
    switch (element.getLocalName()) {
      case "t" -> words(element.getTextContent());
      case "sup" -> raised(element);
      case "den" -> {
        text.append('/');
        inside(element);
      }
      case "tab", "ptab" -> text.append(' ');
      case "br", "cr" -> text.append('\n');
      case "sym" -> oddity();
      case "noBreakHyphen" -> text.append('-');
      case "txbxContent" -> textBoxes.add(element);
      case "AlternateContent" -> alternative(element);
      case "r" -> run(element);
      case "pPr", "rPr", "del", "moveFrom", "instrText", "delText", "rt", "sdtPr" -> {}
      default -> inside(element);
    }
  }

  private void words(String words) {
    text.append(raised ? Superscript.of(words) : words);
  }

  private void run(Element run) {
    if (!look.shows(run)) {
      return;
    }
    if (WordLook.isRaised(run)) {
      raised(run);
    } else {
      inside(run);
    }
    if (WordLook.isHardlySeen(run)) {
      oddity();
    }
  }

  // A figure is not read where a part of it may be a picture, or is shown so that nobody sees it.
  private void oddity() {
    if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
      text.append(Spaces.PICTURE);
    }
  }

  private void raised(Element element) {
    boolean before = raised;
    raised = true;
    inside(element);
    raised = before;
  }

  // Both branches show the same; the second is for programs that do not know the first.
  private void alternative(Element element) {
    Xml.descend(element, "Choice")
        .or(() -> Xml.descend(element, "Fallback"))
        .ifPresent(this::inside);
  }
}
