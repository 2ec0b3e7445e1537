package io.duban.notices.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A .docx file from the XML of its body and its lists. */
final class WordFile {
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

  private WordFile() {}

  static byte[] of(String body, String lists, String styles) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("document", "document.main+xml")
            + override("numbering", "numbering+xml")
            + override("styles", "styles+xml")
            + "</Types>");
    parts.put("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")));
    parts.put(
        "word/_rels/document.xml.rels",
        relationships(
            relationship("numbering", "numbering.xml") + relationship("styles", "styles.xml")));
    parts.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    parts.put("word/numbering.xml", root("numbering", lists));
    parts.put("word/styles.xml", root("styles", styles));
    return Samples.zip(parts);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>".formatted(part, MAIN + type);
  }

  private static String relationships(String content) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONSHIPS, content);
  }

  private static String relationship(String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(type, OFFICE + type, target);
  }

  private static String root(String name, String content) {
    return "<w:%s%s>%s</w:%s>".formatted(name, NAMESPACES, content, name);
  }
}
