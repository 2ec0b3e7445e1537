package io.duban.pipeline.clients;

import java.util.Map;

/**
 * How fast one unit is heard while others have something to say.
 *
 * @param recordsPerSecond of ordinary size, over all its partitions; 0 does not bound it
 */
public record RateLimit(int recordsPerSecond) {
  /** The setting of a pipeline that says so. */
  public static final String SETTING = "duban.unit.records.per.second";

  private static final int DEFAULT = 300;
  private static final int BURST_SECONDS = 5;

  public RateLimit {
    if (recordsPerSecond < 0) {
      throw new IllegalArgumentException(
          "%s must be 0 or more, but is %d".formatted(SETTING, recordsPerSecond));
    }
  }

  /** The limit that the settings of a pipeline name, else 300 a second. */
  public static RateLimit of(Map<String, ?> settings) {
    Object value = settings.get(SETTING);
    try {
      return new RateLimit(value == null ? DEFAULT : Integer.parseInt(value.toString().trim()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a whole number, but is \"%s\"".formatted(SETTING, value), e);
    }
  }

  boolean bounds() {
    return recordsPerSecond > 0;
  }

  /** What a unit may send at once after it was silent. */
  int burst() {
    return recordsPerSecond * BURST_SECONDS;
  }
}
