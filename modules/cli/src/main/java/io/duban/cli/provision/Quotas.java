package io.duban.cli.provision;

import java.util.Map;

/** How much of a broker one unit may take, by Kafka's names. */
public final class Quotas {
  static final String DEFAULT_PRODUCER_BYTE_RATE = "1048576";
  static final String DEFAULT_REQUEST_PERCENTAGE = "50";

  /** Some hundred reports a second, and half of one thread. */
  public static final Map<String, Double> DEFAULT =
      of(
          Double.parseDouble(DEFAULT_PRODUCER_BYTE_RATE),
          Double.parseDouble(DEFAULT_REQUEST_PERCENTAGE));

  private Quotas() {}

  static Map<String, Double> of(double producerByteRate, double requestPercentage) {
    if (producerByteRate <= 0 || requestPercentage <= 0) {
      throw new IllegalArgumentException(
          "--producer-byte-rate and --request-percentage must be above 0, but are %s and %s"
              .formatted(producerByteRate, requestPercentage));
    }
    return Map.of("producer_byte_rate", producerByteRate, "request_percentage", requestPercentage);
  }
}
