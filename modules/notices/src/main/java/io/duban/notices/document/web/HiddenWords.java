package io.duban.notices.document.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Removes what the page's styles do not show, or show struck through. */
final class HiddenWords {
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|text-decoration(?:-line)?\\s*:[^;]*line-through|opacity\\s*:\\s*0(?:\\.0*)?\\s*(?:;|!|$)"
              + "|font-size\\s*:\\s*0(?:px|pt|em|rem|%)?\\s*(?:;|!|$)|mso-hide\\s*:\\s*all)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
  // Rules for print, or for small screens, say nothing of the page as it is read.
  private static final Pattern MEDIA =
      Pattern.compile("@[\\w-]+[^{};]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
  private static final Pattern RULE = Pattern.compile("([^{}@;]+)\\{([^{}]*)\\}");
  private static final String KEPT = "html, body";

  private HiddenWords() {}

  static void remove(Document page) {
    for (Element element : page.select("[style]")) {
      if (NOT_SHOWN.matcher(element.attr("style")).find()) {
        remove(element);
      }
    }
    for (Element sheet : page.select("style")) {
      String rules = MEDIA.matcher(COMMENT.matcher(sheet.data()).replaceAll("")).replaceAll("");
      Matcher rule = RULE.matcher(rules);
      while (rule.find()) {
        if (NOT_SHOWN.matcher(rule.group(2)).find()) {
          select(page, rule.group(1).strip());
        }
      }
    }
  }

  private static void select(Document page, String selector) {
    if (selector.indexOf(':') >= 0) {
      return;
    }
    try {
      page.select(selector).forEach(HiddenWords::remove);
    } catch (SelectorParseException | IllegalArgumentException e) {
      // A selector of another time: what it hides is read, as before.
      return;
    }
  }

  private static void remove(Element element) {
    if (!element.is(KEPT)) {
      element.remove();
    }
  }
}
