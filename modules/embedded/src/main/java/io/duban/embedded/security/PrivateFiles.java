package io.duban.embedded.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only their owner may read. */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final String OWNERS_DIRECTORY = "rwx------";

  private PrivateFiles() {}

  /** The directory, made private if it has to be created. */
  public static Path directory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return directory;
    }
    if (directory.toAbsolutePath().getParent() != null) {
      Files.createDirectories(directory.toAbsolutePath().getParent());
    }
    return Files.createDirectory(directory, attributes(OWNERS_DIRECTORY));
  }

  /**
   * Lets only its owner into a directory.
   *
   * @return whether others could look into it before
   */
  public static boolean close(Path directory) throws IOException {
    if (!POSIX) {
      return false;
    }
    Set<PosixFilePermission> owners = PosixFilePermissions.fromString(OWNERS_DIRECTORY);
    if (owners.containsAll(Files.getPosixFilePermissions(directory))) {
      return false;
    }
    Files.setPosixFilePermissions(directory, owners);
    return true;
  }

  /** Puts a text in the place of what was there, which whoever reads sees whole or not at all. */
  public static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (WritableByteChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes("rw-------"))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
