package io.duban.integration.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expressions of the dashboard and of the alarms, and what they ask for. */
final class Expressions {
  private static final Path MONITORING =
      Path.of("").toAbsolutePath().getParent().getParent().resolve("docker/monitoring");
  private static final Pattern RULE = Pattern.compile("^ +expr: ([^>].*)$", Pattern.MULTILINE);
  private static final Pattern METRIC = Pattern.compile("\\b(duban|kafka|jvm|process|system)_\\w+");
  private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]+)\\)");
  private static final Pattern MATCHER = Pattern.compile("[{,](\\w+)(=~|!~|!=|=)\"");

  /** Given by Prometheus to all it scrapes. */
  private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

  private Expressions() {}

  static List<String> ofTheDashboard() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(MONITORING.resolve("grafana/dashboards/duban.json").toFile());
    return dashboard.findValuesAsText("expr");
  }

  static List<String> ofTheAlarms() throws IOException {
    String alarms =
        Files.readString(MONITORING.resolve("alerts.yaml")).replaceAll("expr: >-\\s+", "expr: ");
    return RULE.matcher(alarms).results().map(match -> match.group(1)).toList();
  }

  static Set<String> metrics(String expression) {
    return METRIC
        .matcher(expression)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The labels it selects or groups by, but for those that Prometheus gives. */
  static Set<String> labels(String expression) {
    Stream<String> grouping =
        GROUPING
            .matcher(expression)
            .results()
            .flatMap(match -> Stream.of(match.group(1).split(", *", -1)));
    Stream<String> matched = MATCHER.matcher(expression).results().map(match -> match.group(1));
    Set<String> labels = new TreeSet<>();
    Stream.concat(grouping, matched).forEach(labels::add);
    labels.removeAll(LABELS_OF_PROMETHEUS);
    return labels;
  }
}
