package io.duban.embedded.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a server on this machine shows and what its clients trust. The key of the authority is
 * thrown away once it has signed, so nobody can have another certificate signed by it.
 *
 * @param identity the server's key and its certificates in PEM, for its owner's eyes only
 * @param authority the certificate to be trusted, in PEM
 */
public record Certificates(Path identity, Path authority) {

  /** Whom the certificate names; with mutual TLS, the server's own principal. */
  public static final String SERVER = "duban-broker";

  /** Those kept in a directory; made at the first call, for 127.0.0.1 and localhost. */
  public static Certificates in(Path directory) throws IOException {
    PrivateFiles.directory(directory);
    Certificates certificates =
        new Certificates(directory.resolve("server.pem"), directory.resolve("authority.pem"));
    // The identity is written last, so where it stands everything does.
    if (Files.notExists(certificates.identity)) {
      KeyPairs pair = KeyPairs.generate(directory, SERVER);
      Files.writeString(certificates.authority, pair.authority());
      PrivateFiles.write(certificates.identity, pair.identity());
    }
    return certificates;
  }

  /** What shows the certificate, by Kafka's names. */
  public Map<String, String> keyStore() {
    return Map.of("ssl.keystore.type", "PEM", "ssl.keystore.location", identity.toString());
  }

  /** What trusts the authority, by Kafka's names. */
  public Map<String, String> trustStore() {
    return Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", authority.toString());
  }
}
