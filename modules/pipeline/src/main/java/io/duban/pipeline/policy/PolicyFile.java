package io.duban.pipeline.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.duban.rules.policy.AlertNumbers;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.ReportingDates;
import io.duban.rules.policy.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A policy as a file of YAML. What a file does not say is as in {@link Policy#DEFAULT}.
 *
 * @param region id of the region it is for, or null where it is for every region without its own
 */
public record PolicyFile(
    String region,
    String version,
    LocalDate validFrom,
    ZoneId zone,
    Thresholds thresholds,
    ReportingDates dates,
    AlertNumbers alerts,
    Policy.Score score) {
  private static final YAMLMapper YAML = mapper();

  public PolicyFile {
    requireNonNull(version, "version");
    requireWord("version", version);
    requireWord("region", region);
  }

  /**
   * Reads a policy.
   *
   * @throws PolicyFileException if the file cannot be read or makes no policy
   */
  public static PolicyFile read(Path file) {
    ObjectNode fields = YAML.valueToTree(Policy.DEFAULT);
    fields.remove("version");
    try {
      overlay(fields, "the file", "", YAML.readTree(Files.readString(file)));
      if (!fields.has("version")) {
        throw new IllegalArgumentException("field version is missing. Add it.");
      }
      return YAML.treeToValue(fields, PolicyFile.class);
    } catch (IllegalArgumentException e) {
      throw new PolicyFileException(file, e.getMessage(), e);
    } catch (JsonMappingException e) {
      throw new PolicyFileException(file, new FieldProblem(e, fields).sentence(), e);
    } catch (NoSuchFileException e) {
      throw new PolicyFileException(file, "does not exist. Check its path.", e);
    } catch (JsonProcessingException e) {
      throw new PolicyFileException(
          file,
          "line %d is no YAML: %s. Correct it."
              .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new PolicyFileException(
          file, "cannot be read as UTF-8: %s.".formatted(e.getMessage()), e);
    }
  }

  public Policy policy() {
    return new Policy(version, validFrom, zone, thresholds, dates, alerts, score);
  }

  /** Puts what a file says over what holds otherwise. */
  private static void overlay(ObjectNode fields, String part, String path, JsonNode said) {
    if (!said.isMissingNode() && !said.isNull() && !said.isObject()) {
      throw new IllegalArgumentException(
          part + " must hold fields written as \"name: value\". Correct it.");
    }
    said.properties()
        .forEach(
            field -> {
              String name = path + field.getKey();
              if (fields.get(field.getKey()) instanceof ObjectNode known) {
                overlay(known, name, name + ".", field.getValue());
              } else if (!field.getValue().isNull()) {
                fields.set(field.getKey(), field.getValue());
              }
            });
  }

  private static void requireWord(String field, String value) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(
          "field %s is \"%s\", but must be a word".formatted(field, value));
    }
  }

  /** Takes nothing for something else: no text for a number, no number for a day. */
  private static YAMLMapper mapper() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultLeniency(false)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new JavaTimeModule())
            .build();
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    return mapper;
  }
}
