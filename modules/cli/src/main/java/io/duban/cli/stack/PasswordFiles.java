package io.duban.cli.stack;

import io.duban.cli.provision.ClientFiles;
import io.duban.embedded.registry.RegistryUsers;
import io.duban.pipeline.access.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Users of the registry are those of the brokers, with the passwords in the client files. */
record PasswordFiles(ClientFiles files) implements RegistryUsers {

  @Override
  public boolean accepts(String user, String password) {
    return Accounts.nameOf(user)
        .flatMap(files::password)
        .filter(known -> MessageDigest.isEqual(bytes(known), bytes(password)))
        .isPresent();
  }

  @Override
  public boolean mayWrite(String user) {
    return user.equals(Accounts.ADMIN.user());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
