package io.duban.office.papers;

import io.duban.contracts.OrderLine;
import io.duban.contracts.OrderStanding;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.Paragraph;
import io.duban.office.layout.PlainText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a bulletin that says where the orders of its period stand. */
final class OrderLines {
  private static final String INDENT = "    ";
  private final Words words;

  OrderLines(Words words) {
    this.words = words;
  }

  String render(List<OrderLine> lines, int width) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> entry(i + 1, lines.get(i), width))
        .collect(Collectors.joining("\n"));
  }

  private String entry(int position, OrderLine line, int width) {
    Map<String, Object> values = values(line);
    return Paragraph.wrap(words.fill("bulletin.order", values), width, position + ". ", INDENT)
        + Paragraph.wrap(words.fill("bulletin.order.days", values), width, INDENT, INDENT)
        + (line.getLine() == null
            ? ""
            : labelled("source", words.fill("bulletin.task.line", values), width))
        + labelled("evidence", words.list(line.getOrder().getEvents()), width);
  }

  private String labelled(String name, String text, int width) {
    String label = INDENT + words.word("bulletin.task." + name);
    return Paragraph.wrap(text, width, label, " ".repeat(DisplayWidth.of(label)));
  }

  private Map<String, Object> values(OrderLine line) {
    OrderStanding order = line.getOrder();
    Map<String, Object> values = new HashMap<>();
    values.put("task", PlainText.oneLine(line.getTask()));
    values.put("title", PlainText.oneLine(line.getTitle()));
    values.put("line", line.getLine() == null ? "" : line.getLine());
    values.put("order", PlainText.oneLine(order.getId()));
    values.put("unit", PlainText.oneLine(order.getUnitName()));
    values.put("state", words.word("order." + order.getState()));
    values.put("issued", words.date(order.getIssued()));
    values.put("replyDue", words.date(order.getReplyDue()));
    values.put("rectifyDue", words.date(order.getRectifyDue()));
    values.put("replied", done("replied", order.getRepliedOn()));
    values.put("closed", done("closed", order.getClosedOn()));
    return values;
  }

  private String done(String what, LocalDate day) {
    return day == null
        ? words.word("bulletin.order.not." + what)
        : words.fill("bulletin.order." + what, Map.of("day", words.date(day)));
  }
}
