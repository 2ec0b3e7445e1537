package io.duban.notices.document.web;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one block. */
final class MarkdownWords extends AbstractVisitor {
  private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");

  private final StringBuilder words = new StringBuilder();

  private MarkdownWords() {}

  static String of(Node block) {
    MarkdownWords words = new MarkdownWords();
    words.visitChildren(block);
    return words.words.toString();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  // Chinese Markdown often leaves out the blank line between paragraphs.
  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(BREAK_TAG.matcher(html.getLiteral()).matches() ? "\n" : "");
  }

  @Override
  public void visit(Image image) {
    // A picture has no words.
  }
}
