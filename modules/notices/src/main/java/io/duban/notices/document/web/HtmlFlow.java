package io.duban.notices.document.web;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Spaces;
import io.duban.notices.document.content.Superscript;
import io.duban.rules.task.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Blocks to lines: each block element begins a new one. */
final class HtmlFlow implements NodeFilter {
  private static final Pattern OWN_NUMBER =
      Pattern.compile("^\\s*([\\d一二三四五六七八九十]{1,4}\\s?[.、\uFF0E]|[(\uFF08]).*", Pattern.DOTALL);

  private static final Pattern HARDLY_SEEN =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:color\\s*:\\s*(?:#fff(?:fff)?|white|transparent)\\b|(?:left|top|text-indent)\\s*:\\s*-\\d{3,}"
              + "|clip\\s*:\\s*rect\\(\\s*0|(?:width|height)\\s*:\\s*0(?:px)?\\s*(?:;|$)|transform\\s*:\\s*scale\\(0)");

  private final DocumentLines lines;
  private final StringBuilder line = new StringBuilder();
  private final Map<Element, Integer> counts = new HashMap<>();
  private final Set<Element> layouts = new HashSet<>();
  private int paragraphs;
  private int tables;
  private int preformatted;
  private int raised;

  HtmlFlow(DocumentLines lines) {
    this.lines = lines;
  }

  void read(Element root) {
    for (Element inner : root.select("table table")) {
      layouts.add(inner.parent().closest("table"));
    }
    NodeTraversor.filter(this, root);
    flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String words = raised > 0 ? Superscript.of(text.getWholeText()) : text.getWholeText();
      line.append(preformatted > 0 ? Whitespace.kept(words) : words);
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      line.append(Whitespace.BREAK);
    } else if (element.isBlock() || name.equals("li")) {
      flush();
    }
    if (name.equals("pre")) {
      preformatted++;
    }
    raised += isRaised(element) ? 1 : 0;
    if (name.equals("li")) {
      line.append(number(element));
    }
    if (name.equals("table") && !layouts.contains(element) && HtmlTable.isData(element)) {
      tables++;
      new HtmlTable(tables).read(element, lines);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("pre")) {
        preformatted--;
      }
      raised -= isRaised(element) ? 1 : 0;
      oddity(element);
      if (element.isBlock() || element.normalName().equals("li")) {
        flush();
      }
    }
    return FilterResult.CONTINUE;
  }

  // A figure is not read where a part of it is a picture, or is shown so that nobody sees it.
  private void oddity(Element element) {
    boolean picture = element.normalName().equals("img") && !element.attr("alt").isBlank();
    boolean afterDigit = !line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1));
    if (afterDigit && (picture || HARDLY_SEEN.matcher(element.attr("style")).find())) {
      line.append(Spaces.PICTURE);
    }
  }

  private static boolean isRaised(Element element) {
    return element.normalName().equals("sup")
        || element.attr("style").matches("(?is).*vertical-align\\s*:\\s*super.*");
  }

  private void flush() {
    String text = Whitespace.collapse(line.toString());
    line.setLength(0);
    if (!text.isBlank()) {
      paragraphs++;
      lines.add(text, Place.paragraph(paragraphs));
    }
  }

  private String number(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "";
    }
    int start = integer(list.attr("start"), 1);
    int number = integer(item.attr("value"), counts.getOrDefault(list, start));
    counts.put(list, number + 1);
    boolean shown = !list.attr("style").contains("none");
    return shown && !beginsWithNumber(item) ? number + ". " : "";
  }

  private static boolean beginsWithNumber(Element item) {
    return item.nodeStream(TextNode.class)
        .filter(text -> !text.isBlank())
        .findFirst()
        .filter(text -> OWN_NUMBER.matcher(text.getWholeText()).matches())
        .isPresent();
  }

  private static int integer(String value, int otherwise) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
