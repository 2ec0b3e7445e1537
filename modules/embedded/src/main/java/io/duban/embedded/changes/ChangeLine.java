package io.duban.embedded.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.registry.memory.RegistryChange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A change as a line: its JSON, and behind a number sign a checksum of it and one of all lines up
 * to it. Lines of 0.1.0 have the JSON alone.
 */
final class ChangeLine {

  /** The link before the first line. */
  static final String BEGINNING = "00000000";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CHECKED =
      Pattern.compile("(?<json>\\{.*}) #(?<own>[0-9a-f]{8})\\.(?<link>[0-9a-f]{8})");

  private final String json;
  private final Optional<String> own;
  private final Optional<String> link;

  private ChangeLine(String json, Optional<String> own, Optional<String> link) {
    this.json = json;
    this.own = own;
    this.link = link;
  }

  static ChangeLine parse(String line) {
    Matcher checked = CHECKED.matcher(line);
    return checked.matches()
        ? new ChangeLine(
            checked.group("json"),
            Optional.of(checked.group("own")),
            Optional.of(checked.group("link")))
        : new ChangeLine(line, Optional.empty(), Optional.empty());
  }

  static ChangeLine of(RegistryChange change, String before) {
    try {
      String json = JSON.writeValueAsString(change);
      String own = checksum(json);
      return new ChangeLine(json, Optional.of(own), Optional.of(checksum(before + own)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be written as JSON", e);
    }
  }

  boolean isChecked() {
    return own.isPresent();
  }

  /** Whether it is as it was written, as far as the line itself can tell. */
  boolean isWhole() {
    return own.map(checksum(json)::equals).orElse(true) && change().isPresent();
  }

  boolean follows(String before) {
    return link.map(link(before)::equals).orElse(true);
  }

  /** What the next line continues. */
  String link(String before) {
    return checksum(before + checksum(json));
  }

  String storedLink() {
    return link.orElseThrow();
  }

  Optional<RegistryChange> change() {
    try {
      return Optional.ofNullable(JSON.readValue(json, RegistryChange.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  String text() {
    return json + " #" + own.orElseThrow() + "." + link.orElseThrow() + "\n";
  }

  private static String checksum(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(checksum.getValue());
  }
}
