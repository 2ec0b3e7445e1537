package io.duban.office.papers;

import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.contracts.ProgressState;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.ReportStatus;
import io.duban.office.bundle.MessageBundle;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of one language for the things of the domain. Chinese unless English is asked for. */
public final class Words {
  private static final String BUNDLE = "io.duban.office.papers.messages";

  private final MessageBundle bundle;
  private final DateTimeFormatter dates;

  private Words(Locale locale) {
    bundle = new MessageBundle(BUNDLE, locale);
    dates = DateTimeFormatter.ofPattern(bundle.text("format.date"), Locale.ENGLISH);
  }

  public static Words of(Locale locale) {
    return new Words(locale);
  }

  public String light(Light light) {
    return bundle.text("light." + light);
  }

  public String change(AlertChange change) {
    return bundle.text("change." + change);
  }

  public String progress(ProgressState state) {
    return bundle.text("progress." + state);
  }

  public String reason(ReasonCode reason) {
    return bundle.text("reason." + reason);
  }

  public String status(ReportStatus status) {
    return bundle.text("status." + status);
  }

  public String role(Enum<?> role) {
    return bundle.text("role." + role);
  }

  /** The name of a lag rule, or its code if it has none. */
  public String rule(String code) {
    return find("rule." + code).orElse(code);
  }

  /** Why a target got its light, or the code if there is no word for it. */
  public String basis(String code) {
    return find("basis." + code).orElse(code);
  }

  /** What the office decided, by the name of its kind. */
  public String directive(String kind) {
    return find("directive." + kind).orElse(kind);
  }

  /** Where an order stands, by the name of its state. */
  public String order(String state) {
    return find("order." + state).orElse(state);
  }

  public String date(LocalDate date) {
    return dates.format(date);
  }

  /** A reporting period written as {@code 2026Q1}, {@code 2026-04} or {@code 2026-annual}. */
  public String period(String code) {
    return find("period." + code.substring(Math.min(code.length(), 4))).orElse(code);
  }

  public String list(List<String> items) {
    return String.join(bundle.text("format.separator"), items);
  }

  /** The text of a key, filled with values by their place. */
  String text(String key, Object... values) {
    return bundle.text(key, values);
  }

  String word(String key) {
    return bundle.text(key);
  }

  /** The text of a key with its placeholders filled; each must have a value. */
  String fill(String key, Map<String, ?> values) {
    return bundle.fill(key, values);
  }

  Optional<String> find(String key) {
    return bundle.find(key);
  }
}
