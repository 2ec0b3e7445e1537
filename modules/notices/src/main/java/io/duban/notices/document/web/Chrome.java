package io.duban.notices.document.web;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a site puts around its articles: menus, banners, forms, scripts. */
final class Chrome {
  private static final String NEVER_SHOWN =
      "script, style, noscript, template, svg, iframe, object, [hidden], "
          + "[style~=(?i)display\\s*:\\s*none], del, rt, rp";
  private static final String CONTROLS = "button, select, textarea, input, option, datalist";
  private static final String AROUND =
      "nav, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search], "
          + "body > header, body > footer, footer:not(article footer):not(main footer)";
  private static final int FEWEST_LINKS = 3;
  private static final double MOSTLY = 0.8;

  private Chrome() {}

  static void remove(Document page) {
    page.select(NEVER_SHOWN).remove();
    page.select(CONTROLS).remove();
    page.select(AROUND).remove();
    page.select("ul, ol, dl").stream().filter(Chrome::isMenu).forEach(Element::remove);
  }

  private static boolean isMenu(Element list) {
    Elements links = list.select("a[href]");
    if (links.size() < FEWEST_LINKS) {
      return false;
    }
    long linked = links.stream().mapToLong(Chrome::characters).sum();
    return linked >= MOSTLY * characters(list);
  }

  private static long characters(Element element) {
    return element.text().chars().filter(character -> character != ' ').count();
  }
}
