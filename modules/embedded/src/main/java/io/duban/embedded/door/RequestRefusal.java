package io.duban.embedded.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Why a request goes no further.
 *
 * @param code in the words of the protocol that is served
 */
public record RequestRefusal(int status, int code, String message, Map<String, String> headers) {

  public RequestRefusal {
    headers = Map.copyOf(headers);
  }

  public static RequestRefusal of(int status, int code, String message) {
    return new RequestRefusal(status, code, message, Map.of());
  }

  void send(Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.forEach(response.getHeaders()::put);
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("error_code", code)
            .put("message", message)
            .toString();
    response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
