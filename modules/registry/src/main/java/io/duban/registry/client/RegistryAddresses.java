package io.duban.registry.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/** The configured URLs, with the credentials that stood in them taken out. */
record RegistryAddresses(List<URI> urls, Optional<String> userInfo) {

  private static final String MOCK = "mock";

  static RegistryAddresses parse(List<String> configured) {
    List<URI> urls = new ArrayList<>();
    Optional<String> userInfo = Optional.empty();
    for (String text : configured) {
      URI url = parse(text, configured.indexOf(text) + 1);
      userInfo = userInfo.or(() -> Optional.ofNullable(url.getUserInfo()));
      urls.add(withoutUserInfo(url));
    }
    if (urls.isEmpty()) {
      throw invalid("is empty; give the registry's URL");
    }
    return new RegistryAddresses(urls, userInfo);
  }

  /** The scope of {@code mock://scope}. */
  Optional<String> mockScope() {
    if (urls.stream().noneMatch(url -> MOCK.equals(url.getScheme()))) {
      return Optional.empty();
    }
    if (urls.size() > 1) {
      throw invalid("mixes mock:// with other addresses; give it alone");
    }
    return Optional.of(urls.get(0).getSchemeSpecificPart().substring("//".length()));
  }

  @Override
  public String toString() {
    return urls.toString();
  }

  // The text may hold a password, so neither it nor the parser's message may be shown.
  private static URI parse(String text, int position) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw invalid("has an entry that is no URL, number " + position);
    }
  }

  private static URI withoutUserInfo(URI url) {
    String userInfo = url.getRawUserInfo();
    return userInfo == null ? url : URI.create(url.toString().replace(userInfo + "@", ""));
  }

  private static ConfigException invalid(String problem) {
    return new ConfigException(RegistryConfig.URL + " " + problem);
  }
}
