package io.duban.embedded.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server on this machine shows and what its clients trust. The key of the authority is
 * thrown away once it has signed, so nobody can have another certificate signed by it.
 *
 * @param identity the server's key and its certificates in PEM, for its owner's eyes only
 * @param authority the certificate to be trusted, in PEM
 */
public record Certificates(Path identity, Path authority) {

  private static final String LOOPBACK = "127.0.0.1";

  /** Whom the certificate names; with mutual TLS, the server's own principal. */
  public static final String SERVER = "duban-broker";

  /** Those kept in a directory; made at the first call, for 127.0.0.1 and localhost. */
  public static Certificates in(Path directory) throws IOException {
    return in(directory, LOOPBACK);
  }

  /**
   * The same, also for another name or address of this machine.
   *
   * @throws IOException also if those that are kept were made for others
   */
  public static Certificates in(Path directory, String host) throws IOException {
    PrivateFiles.directory(directory);
    Certificates certificates =
        new Certificates(directory.resolve("server.pem"), directory.resolve("authority.pem"));
    // The identity is written last, so where it stands everything does.
    if (Files.notExists(certificates.identity)) {
      KeyPairs pair = KeyPairs.generate(directory, SERVER, host);
      Files.writeString(certificates.authority, pair.authority());
      PrivateFiles.write(certificates.identity, pair.identity());
    } else if (!host.equals(LOOPBACK) && !certificates.names().contains(host)) {
      throw new IOException(
          "%s does not name %s. Move it away together with %s, so that new ones are made, and give the users their files anew"
              .formatted(certificates.identity, host, certificates.authority.getFileName()));
    }
    return certificates;
  }

  private Set<String> names() throws IOException {
    String text = Files.readString(identity);
    int start = Math.max(0, text.indexOf("-----BEGIN CERTIFICATE-----"));
    try (InputStream stream = new ByteArrayInputStream(text.substring(start).getBytes(US_ASCII))) {
      X509Certificate server =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
      return server.getSubjectAlternativeNames().stream()
          .map(name -> name.get(1).toString())
          .collect(Collectors.toSet());
    } catch (CertificateException e) {
      throw new IOException("%s holds no certificate".formatted(identity), e);
    }
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
