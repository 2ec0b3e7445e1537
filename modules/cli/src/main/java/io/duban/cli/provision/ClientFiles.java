package io.duban.cli.provision;

import io.duban.cli.failure.CommandException;
import io.duban.embedded.security.PrivateFiles;
import io.duban.office.cluster.UnmarkedText;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.access.PasswordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory with the password of each user and the client properties made from it, for the eyes
 * of whoever runs the cluster.
 */
public final class ClientFiles implements PasswordStore {
  private static final int PASSWORD_BYTES = 24;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  public ClientFiles(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  public Path directory() {
    return directory;
  }

  /** The properties by which a user's clients connect. */
  public Path properties(String name) {
    return directory.resolve(name + ".properties");
  }

  /** What stands in the user's password file, if there is one. */
  @Override
  public Optional<String> password(String name) {
    Path file = passwordFile(name);
    try {
      String password = UnmarkedText.read(file).strip();
      if (password.isEmpty() || password.codePoints().anyMatch(Character::isISOControl)) {
        throw CommandException.usage(
            "Password file %s must hold one line of text. Correct it, or put it back from the backup; 'duban provision --rotate' gives a new one."
                .formatted(file));
      }
      return Optional.of(password);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw CommandException.failed("Password file %s cannot be read.".formatted(file), e);
    }
  }

  /** A password that nobody can guess, and that needs quoting nowhere. */
  @Override
  public String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void keepPassword(String name, String password) {
    write(passwordFile(name), password);
  }

  /**
   * Writes the properties of a user whose password is here.
   *
   * @param common what all users' clients have in common
   */
  public void keepProperties(ClusterAccount account, Map<String, String> common) {
    password(account.name())
        .map(password -> ClientProperties.text(account, password, common))
        .ifPresent(text -> write(properties(account.name()), text));
  }

  /**
   * Writes the properties of all users whose passwords are here.
   *
   * @return the names of the others
   */
  public List<String> keepProperties(List<ClusterAccount> accounts, Map<String, String> common) {
    accounts.forEach(account -> keepProperties(account, common));
    return accounts.stream()
        .map(ClusterAccount::name)
        .filter(name -> password(name).isEmpty())
        .toList();
  }

  @Override
  public void delete(String name) {
    try {
      Files.deleteIfExists(properties(name));
      Files.deleteIfExists(passwordFile(name));
    } catch (IOException e) {
      throw CommandException.failed(
          "The files of %s in %s cannot be deleted.".formatted(name, directory), e);
    }
  }

  private Path passwordFile(String name) {
    return directory.resolve(name + ".password");
  }

  private void write(Path file, String text) {
    try {
      PrivateFiles.directory(directory);
      if (Files.notExists(file) || !Files.readString(file).equals(text)) {
        PrivateFiles.write(file, text);
      }
    } catch (IOException e) {
      throw CommandException.failed(
          "%s cannot be written (%s). Choose a directory this user may write to."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
