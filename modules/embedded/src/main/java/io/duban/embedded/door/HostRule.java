package io.duban.embedded.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Turns away who asks for another host: a page from elsewhere may have a name that leads here, and
 * a browser then takes the two for the same.
 */
public final class HostRule implements Rule {

  private static final int FORBIDDEN = 403;
  private static final String ADDRESS = "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]";

  private final Set<String> names;

  /**
   * Knows this machine's loopback and the address that a request came to, and some names.
   *
   * @param names under which clients know this server
   */
  public HostRule(Set<String> names) {
    this.names = names.stream().map(HostRule::normalized).collect(Collectors.toSet());
  }

  @Override
  public Optional<RequestRefusal> judge(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (host == null || isKnown(withoutPort(normalized(host)), request)) {
      return Optional.empty();
    }
    return Optional.of(
        RequestRefusal.of(
            FORBIDDEN,
            FORBIDDEN,
            "The host %s is not this server. It answers only to localhost, to its own address and to the name it was started with."
                .formatted(host)));
  }

  private boolean isKnown(String host, Request request) {
    if (host.equals("localhost") || names.contains(host)) {
      return true;
    }
    if (!host.matches(ADDRESS)) {
      return false;
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress()
          || (request.getConnectionMetaData().getLocalSocketAddress()
                  instanceof InetSocketAddress local
              && address.equals(local.getAddress()));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String normalized(String host) {
    return host.strip().toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String host) {
    String name = host.replaceFirst(":\\d*$", "");
    return host.startsWith("[") && !name.endsWith("]") ? host : name.replaceFirst("\\.$", "");
  }
}
