package io.duban.console.text;

import io.duban.console.layout.PlainText;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.DigestLine;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one line what changed of a unit's alerts on a day. */
public final class DigestText {
  private final Words words;

  private DigestText(Words words) {
    this.words = words;
  }

  public static DigestText of(Locale locale) {
    return new DigestText(Words.of(locale));
  }

  public String sentence(AlertDigest digest) {
    String changes =
        digest.getChanges().stream()
            .map(this::change)
            .collect(Collectors.joining(words.word("digest.separator")));
    return words.fill(
        "digest.text",
        Map.of(
            "day", words.date(digest.getDay()),
            "red", digest.getRed(),
            "yellow", digest.getYellow(),
            "blue", digest.getBlue(),
            "changes", changes));
  }

  private String change(DigestLine line) {
    return words.fill(
        "digest.change",
        Map.of(
            "change", words.change(line.getChange()),
            "light", words.light(line.getLight()),
            "title", PlainText.oneLine(line.getTitle()),
            "rule", words.rule(line.getRule())));
  }
}
