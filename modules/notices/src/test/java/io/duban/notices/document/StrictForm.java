package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an Office file in the strict form of Open XML, which differs by its namespaces. */
public final class StrictForm {
  private StrictForm() {}

  public static byte[] of(byte[] ordinary) throws IOException {
    return of(ordinary, "");
  }

  /** Only of the parts whose names contain some words. */
  static byte[] of(byte[] ordinary, String parts) throws IOException {
    ByteArrayOutputStream strict = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ordinary));
        ZipOutputStream out = new ZipOutputStream(strict)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        String text = new String(zip.readAllBytes(), UTF_8);
        String changed =
            text.replaceAll(
                "http://schemas\\.openxmlformats\\.org/(officeDocument|spreadsheetml|wordprocessingml|drawingml)/2006/",
                "http://purl.oclc.org/ooxml/$1/");
        out.write((part.getName().contains(parts) ? changed : text).getBytes(UTF_8));
      }
    }
    return strict.toByteArray();
  }
}
