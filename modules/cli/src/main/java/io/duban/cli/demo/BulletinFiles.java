package io.duban.cli.demo;

import io.duban.contracts.Bulletin;
import io.duban.office.json.EventJson;
import io.duban.office.papers.BulletinText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Bulletins as files: JSON for machines, text for people. */
final class BulletinFiles {
  private final Path directory;
  private final BulletinText text;

  BulletinFiles(Path directory, BulletinText text) {
    this.directory = directory;
    this.text = text;
  }

  List<Path> write(Collection<Bulletin> bulletins) {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(directory);
      for (Bulletin bulletin : bulletins) {
        String name = "bulletin-" + bulletin.getRegion() + "-" + bulletin.getQuarter();
        written.add(
            Files.writeString(directory.resolve(name + ".json"), EventJson.pretty(bulletin)));
        written.add(Files.writeString(directory.resolve(name + ".txt"), text.render(bulletin)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the bulletins cannot be written to %s: %s".formatted(directory, e.getMessage()), e);
    }
    return written;
  }
}
