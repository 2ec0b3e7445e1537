package io.duban.embedded.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A server's key and certificate, and the authority's certificate, in PEM. They come from the
 * {@code keytool} of this Java runtime, as Java has no other public way to sign a certificate.
 */
record KeyPairs(String identity, String authority) {
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";
  private static final String TEN_YEARS = "3650";
  private static final String PASSWORD = "DUBAN_STORE_PASSWORD";
  private static final int PASSWORD_BYTES = 24;

  /**
   * Makes both.
   *
   * @param workplace a private directory, in which nothing is left
   */
  static KeyPairs generate(Path workplace, String server, String host) throws IOException {
    Path store = Files.createTempDirectory(workplace, "keys-").resolve("keys.p12");
    String password = password();
    try {
      keytool(store, password, authorityEntry());
      keytool(store, password, serverEntry(server, host));
      return read(store, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException("The certificates in %s cannot be read back".formatted(store), e);
    } finally {
      Files.deleteIfExists(store);
      Files.deleteIfExists(store.getParent());
    }
  }

  private static List<String> authorityEntry() {
    return List.of(
        "-alias",
        AUTHORITY,
        "-dname",
        "CN=Duban authority of this machine",
        "-ext",
        "bc:critical=ca:true,pathlen:0",
        "-ext",
        "ku:critical=keyCertSign,cRLSign");
  }

  private static List<String> serverEntry(String name, String host) {
    return List.of(
        "-alias",
        SERVER,
        "-signer",
        AUTHORITY,
        "-dname",
        "CN=" + name,
        "-ext",
        "san="
            + String.join(
                ",",
                new LinkedHashSet<>(List.of("ip:127.0.0.1", "dns:localhost", alternative(host)))),
        "-ext",
        "ku:critical=digitalSignature",
        "-ext",
        "eku=serverAuth,clientAuth");
  }

  private static String alternative(String host) {
    boolean isAddress = host.matches("[0-9.]+") || host.contains(":");
    return (isAddress ? "ip:" : "dns:") + host;
  }

  private static void keytool(Path store, String password, List<String> entry) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                PASSWORD,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                TEN_YEARS));
    command.addAll(entry);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(PASSWORD, password);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitCode(process) != 0) {
      throw new IOException("keytool could not make a certificate: " + said.strip());
    }
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a certificate was made", e);
    }
  }

  private static KeyPairs read(Path store, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, password);
    }
    Key key = keys.getKey(SERVER, password);
    StringBuilder identity = new StringBuilder(pem("PRIVATE KEY", key.getEncoded()));
    for (Certificate certificate : keys.getCertificateChain(SERVER)) {
      identity.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    return new KeyPairs(
        identity.toString(), pem("CERTIFICATE", keys.getCertificate(AUTHORITY).getEncoded()));
  }

  private static String pem(String kind, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, text, kind);
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return authority;
  }
}
