package io.duban.embedded.registry;

/** Whom a registry lets in, asked at every request. */
public interface RegistryUsers {

  /** Whether this is the user's password. */
  boolean accepts(String user, String password);

  /** Whether the user may register, delete and configure, and not only read. */
  boolean mayWrite(String user);
}
