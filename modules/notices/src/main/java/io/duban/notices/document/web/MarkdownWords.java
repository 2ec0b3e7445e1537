package io.duban.notices.document.web;

import io.duban.notices.document.content.Superscript;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one block, without those that are struck through. */
final class MarkdownWords extends AbstractVisitor {
  private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern STRUCK_TAG = Pattern.compile("(?i)<(/?)(?:s|del|strike)>");
  private static final Pattern RAISED_TAG = Pattern.compile("(?i)<(/?)sup>");
  private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~]{1,400}?)~~");

  private final StringBuilder words = new StringBuilder();
  private boolean struck;
  private boolean raised;

  private MarkdownWords() {}

  static String of(Node block) {
    MarkdownWords words = new MarkdownWords();
    words.visitChildren(block);
    return STRUCK.matcher(words.words).replaceAll("");
  }

  @Override
  public void visit(Text text) {
    append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    append(code.getLiteral());
  }

  private void append(String literal) {
    words.append(struck ? "" : raised ? Superscript.of(literal) : literal);
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
    String tag = html.getLiteral();
    if (STRUCK_TAG.matcher(tag).matches()) {
      struck = !tag.startsWith("</");
    } else if (RAISED_TAG.matcher(tag).matches()) {
      raised = !tag.startsWith("</");
    }
    words.append(BREAK_TAG.matcher(tag).matches() ? "\n" : "");
  }

  @Override
  public void visit(Image image) {
    // A picture has no words.
  }
}
