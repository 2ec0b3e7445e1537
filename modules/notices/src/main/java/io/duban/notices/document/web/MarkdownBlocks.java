package io.duban.notices.document.web;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Table;
import io.duban.rules.task.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Blocks of a Markdown text to lines. */
final class MarkdownBlocks extends AbstractVisitor {
  private static final Pattern WRITTEN_NUMBER = Pattern.compile("\\d{1,9}[.)]");

  private final String source;
  private final DocumentLines lines;
  private String number = "";
  private Table table = new Table();

  MarkdownBlocks(String source, DocumentLines lines) {
    this.source = source;
    this.lines = lines;
  }

  @Override
  public void visit(Heading heading) {
    add(heading, MarkdownWords.of(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    add(paragraph, MarkdownWords.of(paragraph));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(code, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(code, code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    HtmlReader.read(html.getLiteral(), lines);
  }

  @Override
  public void visit(ListItem item) {
    number = item.getParent() instanceof OrderedList ? writtenNumber(item) : "";
    visitChildren(item);
    number = "";
  }

  // The library keeps only a list's first number.
  private String writtenNumber(ListItem item) {
    Matcher matcher = WRITTEN_NUMBER.matcher(source);
    int start = item.getSourceSpans().get(0).getInputIndex();
    matcher.region(start, source.length());
    return matcher.lookingAt() ? matcher.group() + " " : "";
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      table = new Table();
      visitChildren(block);
      table.writeTo(lines);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      List<String> cells = new ArrayList<>();
      for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell) {
          cells.add(MarkdownWords.of(cell));
        }
      }
      table.add(cells, place(node));
    } else {
      visitChildren(node);
    }
  }

  private void add(Node block, String words) {
    lines.add(number + words, place(block));
    number = "";
  }

  private static Place place(Node node) {
    return node.getSourceSpans().isEmpty()
        ? Place.line(1)
        : Place.line(node.getSourceSpans().get(0).getLineIndex() + 1);
  }
}
