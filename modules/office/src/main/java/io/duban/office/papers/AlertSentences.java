package io.duban.office.papers;

import io.duban.contracts.Alert;
import io.duban.office.bundle.MessageBundle;
import io.duban.office.layout.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says a change of an alert in one plain sentence. */
public final class AlertSentences {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PERIOD = Pattern.compile("\\d{4}(Q[1-4]|-\\d{2}|-annual)");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
  private static final int UNITS_SHOWN = 3;

  private final Words words;

  private AlertSentences(Words words) {
    this.words = words;
  }

  public static AlertSentences of(Locale locale) {
    return new AlertSentences(Words.of(locale));
  }

  /** One sentence on one line; a rule without words of its own gets a general one. */
  public String sentence(Alert alert) {
    Map<String, String> values = values(alert);
    values.put("what", said(alert, values));
    return words.fill("alert.sentence." + alert.getChange(), values);
  }

  private String said(Alert alert, Map<String, String> values) {
    return candidates(alert)
        .map(words::find)
        .flatMap(Optional::stream)
        .map(template -> MessageBundle.filled(template, values))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  /** Where to look for words, the most specific first: by rule, change, cause and what holds. */
  private static Stream<String> candidates(Alert alert) {
    String rule = "alert." + alert.getRule();
    String ofChange = rule + "." + alert.getChange();
    Stream<String> ofWhatHolds =
        alert.getParameters().entrySet().stream()
            .filter(parameter -> "true".equals(parameter.getValue()))
            .map(parameter -> rule + "." + parameter.getKey())
            .sorted();
    Stream<String> ofCause =
        Optional.ofNullable(alert.getParameters().get("cause")).stream()
            .flatMap(
                cause ->
                    Stream.of(ofChange + "." + cause, "alert." + alert.getChange() + "." + cause));
    return Stream.of(
            ofCause,
            Stream.of(ofChange),
            ofWhatHolds,
            Stream.of(rule + "." + alert.getLight(), rule),
            Stream.of("alert.other." + alert.getChange(), "alert.other"))
        .flatMap(keys -> keys);
  }

  private Map<String, String> values(Alert alert) {
    Map<String, String> values = new HashMap<>();
    alert.getParameters().forEach((name, value) -> values.put(name, shown(value)));
    values.put("light", words.light(alert.getLight()));
    values.put("title", shown(alert.getTitle().isBlank() ? alert.getTask() : alert.getTitle()));
    values.put("rule", words.rule(alert.getRule()));
    values.put("since", words.date(alert.getSince()));
    values.put("units", units(alert));
    values.put("attribution", attribution(values.get("units")));
    return values;
  }

  private String attribution(String units) {
    return units.isEmpty() ? "" : words.fill("alert.attribution", Map.of("units", units));
  }

  private String units(Alert alert) {
    String one = alert.getParameters().getOrDefault("unitName", alert.getUnit());
    if (!one.isEmpty() && alert.getUnits().size() != 1) {
      return PlainText.oneLine(one);
    }
    List<String> names = alert.getUnits().stream().map(PlainText::oneLine).toList();
    return names.size() <= UNITS_SHOWN
        ? words.list(names)
        : words.fill("alert.units", Map.of("first", names.get(0), "count", names.size()));
  }

  private String shown(String value) {
    if (DATE.matcher(value).matches()) {
      return date(value);
    }
    if (PERIOD.matcher(value).matches()) {
      return words.period(value);
    }
    boolean figure = DECIMAL.matcher(value).matches() && new BigDecimal(value).scale() > 2;
    return figure
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : PlainText.oneLine(value);
  }

  private String date(String value) {
    try {
      return words.date(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
