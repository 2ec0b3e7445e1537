package io.duban.integration.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system that can be filled without harm; only root may make one. */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "size=256m";
  private static final int BLOCK = 1 << 20;
  private static final String FILLER = "filler";

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /** Nothing, if this user or this machine cannot mount. */
  static Optional<SmallDisk> mount(Path directory) throws Exception {
    Files.createDirectories(directory);
    if (run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", directory.toString()) != 0) {
      return Optional.empty();
    }
    SmallDisk disk = new SmallDisk(directory);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::unmount, "unmount-" + directory));
    return Optional.of(disk);
  }

  /** Leaves not a byte. */
  void fill() throws IOException {
    try (OutputStream filler = Files.newOutputStream(directory.resolve(FILLER))) {
      int size = BLOCK;
      while (size > 0) {
        size = fits(filler, new byte[size]) ? size : size / 2;
      }
    }
  }

  private static boolean fits(OutputStream filler, byte[] block) {
    try {
      filler.write(block);
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  /** Takes the filling away again. */
  void free() throws IOException {
    Files.delete(directory.resolve(FILLER));
  }

  @Override
  public void close() {
    unmount();
  }

  private void unmount() {
    try {
      run("umount", "--lazy", directory.toString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(directory + " stays mounted", e);
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
