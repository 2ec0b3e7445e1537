package io.duban.notices.document.web;

import io.duban.notices.document.content.DocumentLines;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown without its marks; numbers of lists stay as they are written. */
public final class MarkdownReader {
  private MarkdownReader() {}

  public static void read(String text, DocumentLines lines) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    parser.parse(text).accept(new MarkdownBlocks(text, lines));
  }
}
