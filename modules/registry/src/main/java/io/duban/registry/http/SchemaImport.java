package io.duban.registry.http;

import static io.duban.registry.http.RegistryRequest.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;

/** Puts schemas back under the ids they had, in the protocol's mode for that. */
public final class SchemaImport {
  private final RegistryTransport transport;

  public SchemaImport(HttpRegistrySettings settings) {
    transport = new RegistryTransport(settings);
  }

  /**
   * Registers a schema under an id. Where it is registered so already nothing changes.
   *
   * @throws RegistryRefusedException if the registry allows no imports, or the id is another's
   */
  public void put(String subject, int id, SchemaDefinition definition) {
    mode(subject, "IMPORT");
    try {
      transport.send(
          RegistryRequest.post(
              "/subjects/" + segment(subject) + "/versions",
              RegistryJson.write(definition).put("id", id)));
    } finally {
      mode(subject, "READWRITE");
    }
  }

  /** Lets a registry that only took back what it had lost register schemas again. */
  public void finish() {
    String mode = transport.send(RegistryRequest.get("/mode")).json().path("mode").asText();
    if (mode.equals("IMPORT")) {
      transport.send(
          RegistryRequest.put(
              "/mode", JsonNodeFactory.instance.objectNode().put("mode", "READWRITE")));
    }
  }

  /** By force, since the subject may hold what was registered after the loss. */
  private void mode(String subject, String mode) {
    transport.send(
        RegistryRequest.put(
            "/mode/" + segment(subject) + "?force=true",
            JsonNodeFactory.instance.objectNode().put("mode", mode)));
  }
}
