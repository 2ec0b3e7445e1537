package io.duban.office.papers;

import io.duban.contracts.Bulletin;
import io.duban.contracts.Tally;
import io.duban.contracts.TaskQuarter;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bulletin as plain text. The same bulletin gives the same text on every machine. */
public final class BulletinText {
  static final int WIDTH = 80;

  private final Words words;
  private final UnaryOperator<String> regionName;
  private final BulletinTables tables;
  private final TaskEntry entry;
  private final OrderLines orders;
  private final Restatements restatements;

  private BulletinText(Words words, UnaryOperator<String> regionName) {
    this.words = words;
    this.regionName = regionName;
    this.tables = new BulletinTables(words);
    this.entry = new TaskEntry(words);
    this.orders = new OrderLines(words);
    this.restatements = new Restatements(words);
  }

  /** Regions are named by their id. */
  public static BulletinText of(Locale locale) {
    return of(locale, UnaryOperator.identity());
  }

  /**
   * Regions are named as the caller says.
   *
   * @param regionName the name to show for the id of a region
   */
  public static BulletinText of(Locale locale, UnaryOperator<String> regionName) {
    return new BulletinText(Words.of(locale), regionName);
  }

  /** The whole text, each line ended by {@code \n}. */
  public String render(Bulletin bulletin) {
    return head(bulletin)
        + overview(bulletin)
        + part("lights", tables.lights(bulletin.getTotal()))
        + part("sections", tables.sections(bulletin.getSections()))
        + part("units", tables.units(bulletin.getUnits()))
        + part("red", tasks(bulletin.getRed(), bulletin))
        + part("yellow", tasks(bulletin.getYellow(), bulletin))
        + part("delinquent", tables.delinquent(bulletin.getDelinquent()))
        + part("orders", orders.render(bulletin.getOrders(), WIDTH))
        + restatements(bulletin)
        + leftOut(bulletin)
        + foot(bulletin);
  }

  /** Only where there are any, which is seldom. */
  private String restatements(Bulletin bulletin) {
    return bulletin.getRestatements().isEmpty()
        ? ""
        : part("restatements", restatements.render(bulletin.getRestatements(), WIDTH));
  }

  private String leftOut(Bulletin bulletin) {
    Map<String, Object> count = Map.of("count", bulletin.getLeftOut());
    return bulletin.getLeftOut() == 0
        ? ""
        : "\n" + Paragraph.wrap(words.fill("bulletin.leftOut", count), WIDTH, "", "");
  }

  private String head(Bulletin bulletin) {
    Map<String, Object> values = values(bulletin);
    String period = words.fill("bulletin.period", values);
    String cut = words.date(bulletin.getCut());
    int space = WIDTH - DisplayWidth.of(period) - DisplayWidth.of(cut);
    return centred(words.fill("bulletin.title", values))
        + centred(words.fill("bulletin.number", values))
        + "\n"
        + period
        + " ".repeat(Math.max(1, space))
        + cut
        + "\n"
        + "=".repeat(WIDTH)
        + "\n\n";
  }

  private String overview(Bulletin bulletin) {
    String text = words.fill("bulletin.overview", values(bulletin));
    return Paragraph.wrap(text, WIDTH, words.word("bulletin.indent"), "");
  }

  private String part(String name, String content) {
    String text = content.isEmpty() ? words.word("bulletin.none") + "\n" : content;
    return "\n" + words.word("bulletin.heading." + name) + "\n\n" + text;
  }

  private String tasks(List<TaskQuarter> rows, Bulletin bulletin) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> entry.render(i + 1, rows.get(i), bulletin.getCut()))
        .collect(Collectors.joining("\n"));
  }

  private String foot(Bulletin bulletin) {
    return "\n"
        + "-".repeat(WIDTH)
        + "\n"
        + Paragraph.wrap(words.fill("bulletin.foot", values(bulletin)), WIDTH, "", "");
  }

  private Map<String, Object> values(Bulletin bulletin) {
    Tally total = bulletin.getTotal();
    Map<String, Object> values = new HashMap<>(BulletinTables.counts(total));
    values.put("region", regionName.apply(bulletin.getRegion()));
    values.put("year", bulletin.getYear());
    values.put("number", bulletin.getNumber());
    values.put("quarter", words.period(bulletin.getQuarter()));
    values.put("cut", words.date(bulletin.getCut()));
    values.put("policy", bulletin.getPolicy());
    values.put("greenShare", Share.of(total.getGreen(), total.getTasks()));
    values.put("yellowShare", Share.of(total.getYellow(), total.getTasks()));
    values.put("redShare", Share.of(total.getRed(), total.getTasks()));
    values.put("greyShare", Share.of(total.getGrey(), total.getTasks()));
    return values;
  }

  private static String centred(String text) {
    return " ".repeat(Math.max(0, (WIDTH - DisplayWidth.of(text)) / 2)) + text + "\n";
  }
}
