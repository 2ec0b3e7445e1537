package io.duban.cli.provision;

import java.util.Map;
import picocli.CommandLine.Option;

/** How much of a broker one unit may take, so that it cannot starve the others. */
final class QuotaOptions {
  @Option(
      names = "--producer-byte-rate",
      paramLabel = "BYTES",
      defaultValue = Quotas.DEFAULT_PRODUCER_BYTE_RATE,
      description = "Bytes a second a unit may send to each broker. Default: ${DEFAULT-VALUE}.")
  private double producerByteRate;

  @Option(
      names = "--request-percentage",
      paramLabel = "PERCENT",
      defaultValue = Quotas.DEFAULT_REQUEST_PERCENTAGE,
      description =
          "Time of one thread of each broker that a unit's requests may take, in percent."
              + " Default: ${DEFAULT-VALUE}.")
  private double requestPercentage;

  Map<String, Double> quotas() {
    return Quotas.of(producerByteRate, requestPercentage);
  }
}
