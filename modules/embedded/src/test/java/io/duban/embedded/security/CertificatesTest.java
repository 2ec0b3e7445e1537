package io.duban.embedded.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

  @TempDir private Path directory;

  @Test
  void shouldSignOneCertificateForThisMachineAndKeepItToItself() throws Exception {
    // Given
    Path kept = directory.resolve("kept");

    // When
    Certificates certificates = Certificates.in(kept);

    // Then
    X509Certificate authority = certificate(certificates.authority());
    X509Certificate server = certificate(certificates.identity());
    server.verify(authority.getPublicKey());
    assertThat(server.getSubjectX500Principal().getName()).isEqualTo("CN=duban-broker");
    assertThat(names(server)).containsExactlyInAnyOrder("127.0.0.1", "localhost");
    assertThat(server.getBasicConstraints()).isNegative();
    assertThat(permissions(certificates.identity())).isEqualTo("rw-------");
    assertThat(permissions(kept)).isEqualTo("rwx------");
    assertThat(files(kept)).containsExactlyInAnyOrder("server.pem", "authority.pem");
  }

  @Test
  void shouldNameTheHostByWhichItIsReached() throws Exception {
    // When
    Certificates certificates = Certificates.in(directory, "duban.example");

    // Then
    assertThat(names(certificate(certificates.identity())))
        .containsExactlyInAnyOrder("127.0.0.1", "localhost", "duban.example");
    assertThat(Certificates.in(directory, "duban.example")).isEqualTo(certificates);
    assertThat(Certificates.in(directory)).isEqualTo(certificates);
    assertThatIOException()
        .isThrownBy(() -> Certificates.in(directory, "10.0.0.7"))
        .withMessageContaining("server.pem does not name 10.0.0.7");
  }

  @Test
  void shouldKeepTheCertificatesItHas() throws Exception {
    // Given
    Files.writeString(directory.resolve("server.pem"), "as it was");

    // When
    Certificates certificates = Certificates.in(directory);

    // Then
    assertThat(certificates.identity()).hasContent("as it was");
  }

  @Test
  void shouldReplaceAPrivateFileAndLetNobodyElseReadIt() throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("secret"), "old");

    // When
    PrivateFiles.write(file, "new");

    // Then
    assertThat(file).hasContent("new");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(files(directory)).containsExactly("secret");
  }

  private static X509Certificate certificate(Path pem) throws Exception {
    String text = Files.readString(pem);
    String first = text.substring(text.indexOf("-----BEGIN CERTIFICATE"));
    try (InputStream stream = new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }
  }

  private static List<String> names(X509Certificate certificate) throws Exception {
    List<String> names = new ArrayList<>();
    certificate.getSubjectAlternativeNames().forEach(name -> names.add(name.get(1).toString()));
    return names;
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> files(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
