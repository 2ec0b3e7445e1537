package io.duban.pipeline.access;

import java.util.Optional;

/** Where the passwords of users are kept. */
public interface PasswordStore {
  Optional<String> password(String name);

  /** A password that nobody can guess. */
  String newPassword();

  void keepPassword(String name, String password);

  /** Forgets a user and all that was made from his password. */
  void delete(String name);
}
