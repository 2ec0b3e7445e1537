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
    ByteArrayOutputStream strict = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(ordinary));
        ZipOutputStream out = new ZipOutputStream(strict)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        String text = new String(parts.readAllBytes(), UTF_8);
        out.write(
            text.replaceAll(
                    "http://schemas\\.openxmlformats\\.org/(officeDocument|spreadsheetml|wordprocessingml|drawingml)/2006/",
                    "http://purl.oclc.org/ooxml/$1/")
                .getBytes(UTF_8));
      }
    }
    return strict.toByteArray();
  }
}
