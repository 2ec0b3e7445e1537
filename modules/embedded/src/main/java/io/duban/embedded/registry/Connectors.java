package io.duban.embedded.registry;

import io.duban.embedded.door.Connections;
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

/**
 * Listens in plain text, or over TLS with a certificate in PEM, read as a Kafka broker reads it.
 */
final class Connectors {

  private static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();
  private static final long IDLE_MS = 15_000;

  private Connectors() {}

  static Connector open(
      Server server,
      HttpConfiguration http,
      RegistryEndpointSettings settings,
      Connections connections) {
    HttpConfiguration configuration = new HttpConfiguration(http);
    configuration.setSendServerVersion(false);
    ServerConnector connector =
        settings
            .security()
            .map(security -> secure(server, configuration, security.certificates()))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(configuration)));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS);
    connector.addBean(connections);
    return connector;
  }

  private static ServerConnector secure(
      Server server, HttpConfiguration configuration, Certificates own) {
    configuration.addCustomizer(new SecureRequestCustomizer());
    return new ServerConnector(
        server,
        new SslConnectionFactory(context(own), "http/1.1"),
        new HttpConnectionFactory(configuration));
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
