package io.duban.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds lines as {@link JsonLines} writes them against ground truth: F1 of each thing read. */
record Score(double tasks, double units, double deadlines, double targets) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Score of(Path truthFile, String readLines, String part) throws IOException {
    Map<Integer, JsonNode> truth = byNumber(Files.readString(truthFile));
    Map<Integer, JsonNode> read = byNumber(readLines.lines().filter(ofPart(part)).toList());
    Tally tasks = new Tally();
    Tally units = new Tally();
    Tally deadlines = new Tally();
    Tally targets = new Tally();
    tasks.add(List.copyOf(truth.keySet()), List.copyOf(read.keySet()));
    truth.forEach(
        (number, expected) -> {
          JsonNode actual = read.getOrDefault(number, JSON.createObjectNode());
          units.add(units(expected), units(actual));
          deadlines.add(dates(expected), dates(actual));
          targets.add(truthTargets(expected), readTargets(actual));
        });
    return new Score(tasks.f1(), units.f1(), deadlines.f1(), targets.f1());
  }

  private static java.util.function.Predicate<String> ofPart(String part) {
    return line -> line.contains("\"part\":\"" + part + "\"");
  }

  private static Map<Integer, JsonNode> byNumber(String lines) throws IOException {
    return byNumber(lines.lines().toList());
  }

  private static Map<Integer, JsonNode> byNumber(List<String> lines) throws IOException {
    Map<Integer, JsonNode> nodes = new LinkedHashMap<>();
    for (String line : lines) {
      JsonNode node = JSON.readTree(line);
      nodes.put(node.get("n").asInt(), node);
    }
    return nodes;
  }

  private static List<String> units(JsonNode task) {
    List<String> units = new ArrayList<>();
    for (JsonNode unit : task.path("units")) {
      String name = normal(unit.get("name").asText());
      String local = name.startsWith("市") ? name.substring(1) : name;
      units.add(local + "/" + unit.get("role").asText().toUpperCase(java.util.Locale.ROOT));
    }
    return units;
  }

  private static List<String> dates(JsonNode task) {
    List<String> dates = new ArrayList<>();
    for (JsonNode deadline : task.path("deadlines")) {
      String kind = deadline.path("kind").asText();
      if (!kind.equals("multi_year") && !kind.equals("recurring")) {
        dates.add(deadline.get("date").asText());
      }
    }
    return dates.stream().distinct().toList();
  }

  private static List<String> truthTargets(JsonNode task) {
    List<String> targets = new ArrayList<>();
    for (JsonNode quantity : task.path("quantities")) {
      if (quantity.path("target").asBoolean()) {
        targets.add(target(quantity));
      }
    }
    return targets;
  }

  private static List<String> readTargets(JsonNode task) {
    List<String> targets = new ArrayList<>();
    for (JsonNode target : task.path("targets")) {
      if (!target.get("kind").asText().equals("SCOPE") && !target.path("value").isNull()) {
        targets.add(target(target));
      }
    }
    return targets;
  }

  private static String target(JsonNode node) {
    JsonNode value = node.get("value").isArray() ? node.get("value").get(0) : node.get("value");
    BigDecimal number = new BigDecimal(value.asText()).stripTrailingZeros();
    return number.toPlainString() + normal(node.path("unit").asText());
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
  }

  private static final class Tally {
    private int hits;
    private int expected;
    private int actual;

    void add(List<?> truth, List<?> read) {
      List<Object> rest = new ArrayList<>(read);
      hits += (int) truth.stream().filter(rest::remove).count();
      expected += truth.size();
      actual += read.size();
    }

    double f1() {
      return expected + actual == 0 ? 1.0 : 2.0 * hits / (expected + actual);
    }
  }
}
