package io.duban.embedded.registry;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a registry listens and keeps its schemas.
 *
 * @param port 0 for any free one
 * @param file kept across restarts; absent for a registry that forgets
 * @param security absent for a registry that anybody may use in plain text
 * @param fileExpected whether something else tells that there was a file already, so that none now
 *     is one that was lost
 * @param names under which clients reach a registry in plain text, beside the host, its address and
 *     localhost
 */
public record RegistryEndpointSettings(
    String host,
    int port,
    Optional<Path> file,
    Optional<RegistrySecurity> security,
    boolean fileExpected,
    Set<String> names) {

  private static final String LOOPBACK = "127.0.0.1";

  public RegistryEndpointSettings {
    names = Set.copyOf(names);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, but is " + port);
    }
  }

  public RegistryEndpointSettings(
      String host, int port, Optional<Path> file, Optional<RegistrySecurity> security) {
    this(host, port, file, security, false, Set.of());
  }

  /** On the loopback interface and a free port, in memory only. */
  public static RegistryEndpointSettings inMemory() {
    return new RegistryEndpointSettings(LOOPBACK, 0, Optional.empty(), Optional.empty());
  }

  /** On the loopback interface. */
  public static RegistryEndpointSettings keptIn(Path file, int port) {
    return new RegistryEndpointSettings(LOOPBACK, port, Optional.of(file), Optional.empty());
  }

  public RegistryEndpointSettings secured(RegistrySecurity newSecurity) {
    return new RegistryEndpointSettings(
        host, port, file, Optional.of(newSecurity), fileExpected, names);
  }

  /** Known to its clients under further names. */
  public RegistryEndpointSettings named(Set<String> newNames) {
    return new RegistryEndpointSettings(host, port, file, security, fileExpected, newNames);
  }

  /** With a file that should be there, if this is so. */
  public RegistryEndpointSettings expectingFile(boolean expected) {
    return new RegistryEndpointSettings(host, port, file, security, expected, names);
  }

  Set<String> knownNames() {
    Set<String> known = new HashSet<>(names);
    known.add(host);
    return known;
  }
}
