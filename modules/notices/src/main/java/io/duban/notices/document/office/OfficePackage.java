package io.duban.notices.document.office;

import io.duban.notices.document.content.DocumentUnreadableException;
import io.duban.notices.document.content.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A package whose parts together stay under a bound when inflated. */
public final class OfficePackage implements Closeable {
  private static final long LARGEST_MEBIBYTES = 128;
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 4096;

  private final OPCPackage parts;
  private final PackagePart main;

  private OfficePackage(OPCPackage parts, PackagePart main) {
    this.parts = parts;
    this.main = main;
  }

  public static OfficePackage open(SourceFile file) throws IOException {
    ZipFile zip = ZipFile.builder().setByteArray(file.bytes()).get();
    refuseOtherArchives(file, zip);
    refuseBombs(file, zip);
    try {
      OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip));
      refuseStrictSheets(file, parts);
      return new OfficePackage(parts, mainOf(file, parts));
    } catch (InvalidFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void refuseOtherArchives(SourceFile file, ZipFile zip) {
    if (zip.getEntry("OFD.xml") != null) {
      throw file.unreadable("an OFD file", "export it as .pdf with text, or ask for the Word file");
    }
    if (zip.getEntry("content.xml") != null) {
      throw file.unreadable("an OpenDocument file", "save it as .docx or .xlsx");
    }
    if (zip.getEntry("[Content_Types].xml") == null) {
      throw file.unreadable("a zip archive", "unpack it and give the document inside");
    }
  }

  private static void refuseBombs(SourceFile file, ZipFile zip) throws IOException {
    long left = LARGEST_MEBIBYTES << 20;
    byte[] buffer = new byte[BUFFER];
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      try (InputStream stream = zip.getInputStream(entry)) {
        int read = 0;
        while (read >= 0 && left >= 0) {
          left -= read;
          read = stream.read(buffer);
        }
      }
      if (left < 0) {
        throw file.unreadable(
            "unpacks to more than %d MiB".formatted(LARGEST_MEBIBYTES),
            "save it without pictures and empty rows, or give only the part with the tasks");
      }
    }
  }

  /** The content type of the main part; it tells Word from Excel. */
  public String contentType() {
    return main.getContentType();
  }

  public OPCPackage parts() {
    return parts;
  }

  public Element main() throws IOException {
    return root(main);
  }

  /** The part that the main part is related to by a type with this end. */
  public Optional<Element> related(String type) throws IOException {
    try {
      for (PackageRelationship relationship : main.getRelationships()) {
        if (relationship.getRelationshipType().endsWith(type)) {
          return Optional.of(root(main.getRelatedPart(relationship)));
        }
      }
      return Optional.empty();
    } catch (InvalidFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The name of the part that the main part relates to by an id. */
  public Optional<String> partName(String relationship) {
    return Optional.ofNullable(main.getRelationship(relationship))
        .map(found -> found.getTargetURI().toString());
  }

  private static PackagePart mainOf(SourceFile file, OPCPackage parts) throws IOException {
    for (PackageRelationship relationship : parts.getRelationships()) {
      if (relationship.getRelationshipType().startsWith(STRICT)) {
        throw strict(file);
      }
      if (relationship.getRelationshipType().endsWith("/officeDocument")) {
        return parts.getPart(relationship);
      }
    }
    throw new IOException("the package has no main part");
  }

  // A program may write only some of its parts so.
  private static void refuseStrictSheets(SourceFile file, OPCPackage parts)
      throws IOException, InvalidFormatException {
    for (PackagePart part : parts.getParts()) {
      if (part.getContentType().contains("spreadsheetml")) {
        try (InputStream stream = part.getInputStream()) {
          String head = new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
          if (head.contains('"' + STRICT + "spreadsheetml/main\"")) {
            throw strict(file);
          }
        }
      }
    }
  }

  private static DocumentUnreadableException strict(SourceFile file) {
    return file.unreadable(
        "in the strict form of Open XML, which few programs read",
        "open it in its own program and save it as an ordinary .docx or .xlsx");
  }

  private static Element root(PackagePart part) throws IOException {
    try (InputStream stream = part.getInputStream()) {
      return DocumentHelper.readDocument(stream).getDocumentElement();
    } catch (SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    parts.revert();
  }
}
