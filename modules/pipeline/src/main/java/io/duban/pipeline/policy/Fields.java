package io.duban.pipeline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The fields of one part of a policy file. A field that nobody asked for is an error. */
final class Fields {
  private final Path file;
  private final String path;
  private final JsonNode node;
  private final Set<String> known = new TreeSet<>();

  Fields(Path file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    if (!node.isMissingNode() && !node.isNull() && !(node instanceof ObjectNode)) {
      String part = path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
      throw new PolicyFileException(
          file, part + " must hold fields written as \"name: value\". Correct it.", null);
    }
  }

  Fields child(String name) {
    return new Fields(file, path + name + ".", get(name));
  }

  String required(String name) {
    String text = text(name, null);
    if (text == null) {
      throw new PolicyFileException(
          file, "field %s%s is missing. Add it.".formatted(path, name), null);
    }
    return text;
  }

  String text(String name, String otherwise) {
    JsonNode value = get(name);
    if (!present(value)) {
      return otherwise;
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw wrong(name, value, "a word");
    }
    return value.asText();
  }

  BigDecimal number(String name, BigDecimal otherwise) {
    JsonNode value = get(name);
    if (!present(value)) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw wrong(name, value, "a number");
    }
    return new BigDecimal(value.asText());
  }

  int whole(String name, int otherwise) {
    JsonNode value = get(name);
    if (!present(value)) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, value, "a whole number");
    }
    return value.asInt();
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = get(name);
    if (present(value) && !value.isBoolean()) {
      throw wrong(name, value, "true or false");
    }
    return present(value) ? value.asBoolean() : otherwise;
  }

  LocalDate date(String name) {
    JsonNode value = get(name);
    return present(value) ? date(name, value) : null;
  }

  Set<LocalDate> dates(String name) {
    JsonNode value = get(name);
    if (present(value) && !value.isArray()) {
      throw wrong(name, value, "a list of dates");
    }
    Set<LocalDate> dates = new TreeSet<>();
    value.forEach(one -> dates.add(date(name, one)));
    return dates;
  }

  ZoneId zone(String name, ZoneId otherwise) {
    String zone = text(name, otherwise.getId());
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw wrong(name, get(name), "a time zone such as Asia/Shanghai");
    }
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    String text = text(name, otherwise.name());
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> wrong(name, get(name), "one of " + Arrays.toString(choices.getEnumConstants())));
  }

  /** Passes on what was made of these fields, once no other is left. */
  <T> T allOf(T made) {
    requireNoOthers();
    return made;
  }

  void requireNoOthers() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new PolicyFileException(
                    file,
                    "field %s%s is unknown. Did you mean %s%s?"
                        .formatted(path, name, path, Nearest.of(name, known)),
                    null);
              }
            });
  }

  private LocalDate date(String name, JsonNode value) {
    try {
      return LocalDate.parse(value.asText());
    } catch (DateTimeException e) {
      throw wrong(name, value, "a date such as 2026-10-01");
    }
  }

  private JsonNode get(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  private static boolean present(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private PolicyFileException wrong(String name, JsonNode value, String right) {
    return new PolicyFileException(
        file,
        "field %s%s is %s, but must be %s. Correct it.".formatted(path, name, value, right),
        null);
  }
}
