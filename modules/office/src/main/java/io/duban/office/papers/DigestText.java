package io.duban.office.papers;

import io.duban.contracts.AlertDigest;
import io.duban.contracts.DigestLine;
import io.duban.office.layout.PlainText;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Stream.concat(digest.getChanges().stream().map(this::change), leftOut(digest))
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

  private Stream<String> leftOut(AlertDigest digest) {
    return digest.getLeftOut() == 0
        ? Stream.empty()
        : Stream.of(words.fill("digest.leftOut", Map.of("count", digest.getLeftOut())));
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
