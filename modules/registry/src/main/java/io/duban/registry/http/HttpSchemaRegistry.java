package io.duban.registry.http;

import static io.duban.registry.http.RegistryRequest.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A registry behind one or several HTTP addresses. It caches nothing. */
public final class HttpSchemaRegistry implements SchemaRegistry {

  /** What registries that do not know defaultToGlobal answer for a subject without a level. */
  private static final Set<RegistryError> LEVEL_IS_THE_REGISTRYS =
      EnumSet.of(RegistryError.SUBJECT_NOT_FOUND, RegistryError.SUBJECT_LEVEL_NOT_SET);

  private final HttpRegistrySettings settings;
  private final RegistryTransport transport;

  public HttpSchemaRegistry(HttpRegistrySettings settings) {
    this.settings = settings;
    this.transport = new RegistryTransport(settings);
  }

  @Override
  public int register(String subject, SchemaDefinition definition) {
    RegistryRequest request =
        RegistryRequest.post(subject(subject) + "/versions", RegistryJson.write(definition));
    return ask(request, json -> RegistryJson.integer(json.required("id")));
  }

  @Override
  public RegisteredSchema lookUp(String subject, SchemaDefinition definition) {
    RegistryRequest request =
        RegistryRequest.post(subject(subject), RegistryJson.write(definition));
    return ask(request, RegistryJson::registered);
  }

  @Override
  public SchemaDefinition definition(int id) {
    return ask(RegistryRequest.get("/schemas/ids/" + id), RegistryJson::definition);
  }

  @Override
  public RegisteredSchema latest(String subject) {
    return ask(
        RegistryRequest.get(subject(subject) + "/versions/latest"), RegistryJson::registered);
  }

  @Override
  public RegisteredSchema version(String subject, int version) {
    return ask(
        RegistryRequest.get(subject(subject) + "/versions/" + version), RegistryJson::registered);
  }

  @Override
  public List<Integer> versions(String subject) {
    return ask(
        RegistryRequest.get(subject(subject) + "/versions"),
        json -> RegistryJson.list(array(json), RegistryJson::integer));
  }

  @Override
  public List<String> subjects() {
    List<String> subjects =
        ask(
            RegistryRequest.get("/subjects"),
            json -> RegistryJson.list(array(json), RegistryJson::text));
    return subjects.stream().sorted().toList();
  }

  @Override
  public CompatibilityResult check(String subject, SchemaDefinition definition) {
    RegistryRequest request =
        RegistryRequest.post(
            "/compatibility" + subject(subject) + "/versions?verbose=true",
            RegistryJson.write(definition));
    return ask(request, RegistryJson::compatibilityResult);
  }

  @Override
  public int deleteVersion(String subject, int version, boolean permanent) {
    String path = subject(subject) + "/versions/" + version + "?permanent=" + permanent;
    return ask(RegistryRequest.delete(path), RegistryJson::integer);
  }

  @Override
  public List<Integer> deleteSubject(String subject, boolean permanent) {
    return ask(
        RegistryRequest.delete(subject(subject) + "?permanent=" + permanent),
        json -> RegistryJson.list(array(json), RegistryJson::integer));
  }

  @Override
  public Compatibility compatibility() {
    return ask(RegistryRequest.get("/config"), RegistryJson::compatibility);
  }

  @Override
  public Compatibility compatibility(String subject) {
    RegistryRequest request =
        RegistryRequest.get("/config/" + segment(subject) + "?defaultToGlobal=true");
    try {
      return ask(request, RegistryJson::compatibility);
    } catch (RegistryRefusedException e) {
      if (LEVEL_IS_THE_REGISTRYS.contains(e.error())) {
        return compatibility();
      }
      throw e;
    }
  }

  @Override
  public void setCompatibility(Compatibility compatibility) {
    transport.send(RegistryRequest.put("/config", RegistryJson.write(compatibility)));
  }

  @Override
  public void setCompatibility(String subject, Compatibility compatibility) {
    transport.send(
        RegistryRequest.put("/config/" + segment(subject), RegistryJson.write(compatibility)));
  }

  @Override
  public void close() {
    // The JDK's client ends its threads by itself once nothing refers to it.
  }

  @Override
  public String toString() {
    return "HttpSchemaRegistry" + settings.urls();
  }

  private static String subject(String subject) {
    return "/subjects/" + segment(subject);
  }

  private static JsonNode array(JsonNode json) {
    if (!json.isArray()) {
      throw new IllegalArgumentException("a list was expected");
    }
    return json;
  }

  private <T> T ask(RegistryRequest request, Function<JsonNode, T> reading) {
    RegistryResponse answer = transport.send(request);
    try {
      return reading.apply(answer.json());
    } catch (IllegalArgumentException e) {
      throw new RegistryRefusedException(
          RegistryError.OTHER,
          "%s answered %s with something that is no registry's answer (%s); check the URL and its path"
              .formatted(settings.urls(), request, e.getMessage()));
    }
  }
}
