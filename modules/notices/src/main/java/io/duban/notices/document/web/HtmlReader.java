package io.duban.notices.document.web;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.SourceFile;
import io.duban.notices.text.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the words of a web page, without its navigation. */
public final class HtmlReader {
  private static final int HEAD = 4096;
  private static final int DEEPEST = 128;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})");

  private HtmlReader() {}

  public static void read(SourceFile file, DocumentLines lines) {
    String html =
        TextDecoder.decode(file.bytes(), declared(file.bytes()))
            .orElseThrow(
                () ->
                    file.unreadable(
                        "neither UTF-8, GB18030 nor the encoding the page declares",
                        "open it in a browser and save it anew"));
    read(html, lines);
  }

  static void read(String html, DocumentLines lines) {
    Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    Chrome.remove(page);
    new HtmlFlow(lines).read(page.body());
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    return matcher.find() && isKnown(matcher.group(1))
        ? Charset.forName(matcher.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean isKnown(String name) {
    return name.matches("\\w.*") && Charset.isSupported(name);
  }
}
