package io.duban.embedded.door;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Turns away what a page in a browser sends: nothing here is meant for one, and whoever opens a
 * page does not know what it asks for.
 */
public final class BrowserRule implements Rule {

  private static final int FORBIDDEN = 403;
  private static final int UNSUPPORTED_TYPE = 415;
  private static final Set<String> OWN_WILL = Set.of("none", "same-origin");
  private static final Set<String> OF_FORMS =
      Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

  @Override
  public Optional<RequestRefusal> judge(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (request.getHeaders().contains(HttpHeader.ORIGIN)
        || (site != null && !OWN_WILL.contains(site.strip().toLowerCase(Locale.ROOT)))) {
      return Optional.of(
          RequestRefusal.of(
              FORBIDDEN,
              FORBIDDEN,
              "Requests of web pages are not answered; leave out the headers Origin and"
                  + " Sec-Fetch-Site, which only browsers send"));
    }
    return isOfForm(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
        ? Optional.of(
            RequestRefusal.of(
                UNSUPPORTED_TYPE,
                UNSUPPORTED_TYPE,
                "Send the body with the header Content-Type:"
                    + " application/vnd.schemaregistry.v1+json"))
        : Optional.empty();
  }

  private static boolean isOfForm(String contentType) {
    return contentType != null
        && OF_FORMS.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}
