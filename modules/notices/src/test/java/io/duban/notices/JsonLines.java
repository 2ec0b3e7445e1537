package io.duban.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a reading as one JSON object per task, in the shape the score script takes. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  public static void main(String[] arguments) throws IOException {
    NoticeReading reading = new NoticeReader().read(Path.of(arguments[0]));
    Files.writeString(Path.of(arguments[1]), of(reading), StandardCharsets.UTF_8);
    reading.confirm().forEach(System.out::println);
  }

  static String of(NoticeReading reading) {
    return reading.items().stream()
        .map(JsonLines::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(ReadItem item) {
    Task task = item.task();
    ObjectNode node = JSON.createObjectNode();
    node.put("part", item.part().name().toLowerCase(Locale.ROOT));
    node.put("n", task.number());
    ArrayNode section = node.putArray("section");
    task.section().forEach(section::add);
    node.put("title", task.title());
    node.put("text", task.text());
    node.put("deadline", String.valueOf(task.deadline()));
    ArrayNode units = node.putArray("units");
    task.assignments()
        .forEach(
            assignment ->
                units
                    .addObject()
                    .put("name", assignment.unitName())
                    .put("id", assignment.unit())
                    .put("role", assignment.role().name())
                    .put("collective", assignment.collective()));
    node.put("parent", task.parent());
    ArrayNode leaders = node.putArray("leaders");
    item.leaders().forEach(leaders::add);
    ArrayNode deadlines = node.putArray("deadlines");
    item.deadlines()
        .forEach(
            deadline ->
                deadlines
                    .addObject()
                    .put("date", deadline.date().toString())
                    .put("text", deadline.text())
                    .set("source", source(deadline.source())));
    ArrayNode targets = node.putArray("targets");
    task.targets()
        .forEach(
            target ->
                targets
                    .addObject()
                    .put("metric", target.metric())
                    .put("name", target.name())
                    .put("kind", target.kind().name())
                    .put("comparator", target.comparator().name())
                    .put("value", target.value())
                    .put("upper", target.upper())
                    .put("unit", target.unit())
                    .put("deadline", String.valueOf(target.deadline()))
                    .put("interims", target.interims().toString())
                    .put("text", target.text())
                    .set("source", source(target.source())));
    node.set("source", source(task.source()));
    return node.toString();
  }

  private static ObjectNode source(SourceRange range) {
    return JSON.createObjectNode()
        .put("line", range.line())
        .put("start", range.start())
        .put("end", range.end());
  }
}
