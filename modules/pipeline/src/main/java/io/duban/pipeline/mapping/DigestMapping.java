package io.duban.pipeline.mapping;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.DigestLine;
import io.duban.contracts.Keys;
import io.duban.rules.alert.Severity;
import io.duban.rules.bulletin.AlertNews;
import java.util.Optional;

/** Digests of alerts as events. */
public final class DigestMapping {
  private DigestMapping() {}

  public static String key(io.duban.rules.bulletin.AlertDigest digest) {
    return Keys.alertDigest(digest.unit(), digest.day());
  }

  public static AlertDigest event(io.duban.rules.bulletin.AlertDigest digest) {
    return AlertDigest.newBuilder()
        .setUnit(digest.unit())
        .setUnitName(digest.unitName())
        .setDay(digest.day())
        .setRed(digest.count(Severity.RED))
        .setYellow(digest.count(Severity.YELLOW))
        .setBlue(digest.count(Severity.BLUE))
        .setChanges(digest.changes().stream().map(DigestMapping::line).toList())
        .setLeftOut(digest.leftOut())
        .build();
  }

  /** A settled change of an alert, if there is a unit that has to see it. */
  public static Optional<AlertNews> news(Alert event) {
    return event.getAccountable().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AlertNews(
                event.getTask(),
                event.getTitle(),
                event.getAccountable(),
                event.getUnits().get(0),
                AlertMapping.change(event)));
  }

  private static DigestLine line(AlertNews news) {
    return DigestLine.newBuilder()
        .setTask(news.task())
        .setTitle(news.title())
        .setRule(news.change().key().rule())
        .setSequence(news.change().sequence())
        .setChange(AlertChange.valueOf(news.change().kind().name()))
        .setLight(AlertMapping.light(news.change().severity()))
        .setSince(news.change().since())
        .build();
  }
}
