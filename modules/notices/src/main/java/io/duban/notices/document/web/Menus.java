package io.duban.notices.document.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Lists that are little more than links. */
final class Menus implements NodeVisitor {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
  private static final int FEWEST_LINKS = 3;
  private static final double MOSTLY = 0.8;

  private static final class Tally {
    private int links;
    private long linked;
    private long all;

    boolean isMenu() {
      return links >= FEWEST_LINKS && linked >= MOSTLY * all;
    }

    void add(Tally inner) {
      links += inner.links;
      linked += inner.linked;
      all += inner.all;
    }
  }

  private final Deque<Tally> open = new ArrayDeque<>();
  private final List<Element> menus = new ArrayList<>();
  private int insideLinks;

  private Menus() {
    open.push(new Tally());
  }

  static List<Element> of(Document page) {
    Menus menus = new Menus();
    page.traverse(menus);
    return menus.menus;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      long characters = text.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).count();
      open.peek().all += characters;
      open.peek().linked += insideLinks > 0 ? characters : 0;
    } else if (isLink(node)) {
      insideLinks++;
      open.peek().links++;
    } else if (LISTS.contains(node.normalName())) {
      open.push(new Tally());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (isLink(node)) {
      insideLinks--;
    } else if (LISTS.contains(node.normalName())) {
      Tally tally = open.pop();
      if (tally.isMenu()) {
        menus.add((Element) node);
      } else {
        open.peek().add(tally);
      }
    }
  }

  private static boolean isLink(Node node) {
    return node.normalName().equals("a") && node.hasAttr("href");
  }
}
