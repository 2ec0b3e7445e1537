package io.duban.notices.document.web;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a site puts around its articles: menus, banners, forms, scripts. */
final class Chrome {
  private static final String NEVER_SHOWN =
      "script, style, noscript, template, svg, iframe, object, [hidden], "
          + "del, s, strike, rt, rp";
  private static final String CONTROLS = "button, select, textarea, input, option, datalist";
  private static final String AROUND =
      "nav, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search], "
          + "body > header, body > footer, footer:not(article footer):not(main footer)";

  private Chrome() {}

  static void remove(Document page) {
    HiddenWords.remove(page);
    page.select(NEVER_SHOWN).remove();
    page.select(CONTROLS).remove();
    page.select(AROUND).remove();
    Menus.of(page).forEach(Element::remove);
  }
}
