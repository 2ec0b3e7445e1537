package io.duban.guards;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The links of a page within the repository, and the anchors others may link to. */
record MarkdownPage(List<String> links, Set<String> anchors) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|//.*");
  private static final Pattern IN_HTML = Pattern.compile("\\b(href|src|id|name)=\"([^\"]+)\"");

  static MarkdownPage parse(String markdown) {
    Collector collector = new Collector();
    PARSER.parse(markdown).accept(collector);
    return new MarkdownPage(collector.links, collector.anchors);
  }

  private static final class Collector extends AbstractVisitor {
    private final List<String> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    @Override
    public void visit(Link link) {
      add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      add(image.getDestination());
    }

    @Override
    public void visit(HtmlBlock html) {
      addHtml(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      addHtml(html.getLiteral());
    }

    @Override
    public void visit(Heading heading) {
      Words words = new Words();
      heading.accept(words);
      String anchor = anchor(words.text.toString());
      for (int again = 1; !anchors.add(anchor); again++) {
        anchor = anchor(words.text.toString()) + "-" + again;
      }
      visitChildren(heading);
    }

    /** As GitHub makes it. */
    private static String anchor(String heading) {
      return heading
          .strip()
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
          .replace(' ', '-');
    }

    private void addHtml(String html) {
      Matcher attribute = IN_HTML.matcher(html);
      while (attribute.find()) {
        if (attribute.group(1).equals("href") || attribute.group(1).equals("src")) {
          add(attribute.group(2));
        } else {
          anchors.add(attribute.group(2));
        }
      }
    }

    private void add(String destination) {
      if (!ELSEWHERE.matcher(destination).matches()) {
        links.add(URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
  }

  private static final class Words extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append(' ');
    }
  }
}
