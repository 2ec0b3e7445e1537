package io.duban.embedded.registry;

import io.duban.embedded.security.Certificates;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Listens over TLS with a certificate in PEM, read as a Kafka broker reads it. */
final class TlsConnectors {

  private static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();

  private TlsConnectors() {}

  static Connector open(
      Server server, HttpConfiguration http, RegistryEndpointSettings settings, Certificates own) {
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer());
    ServerConnector connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(context(own), "http/1.1"),
            new HttpConnectionFactory(secure));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    return connector;
  }

  private static SslContextFactory.Server context(Certificates own) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(DEFINITION.parse(Map.copyOf(own.keyStore())));
      context.setSslContext(factory.sslContext());
    }
    return context;
  }
}
