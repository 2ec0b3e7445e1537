package io.duban.rules.assessment;

/**
 * How duties to report were kept.
 *
 * @param due reports that fell due so far
 * @param onTime of these, received by the due day
 * @param late of these, received after it but before the bulletin was cut
 * @param missing of these, neither
 */
public record DutyCounts(int due, int onTime, int late, int missing) {
  public static final DutyCounts NONE = new DutyCounts(0, 0, 0, 0);

  public DutyCounts plus(DutyCounts other, int sign) {
    return new DutyCounts(
        due + sign * other.due,
        onTime + sign * other.onTime,
        late + sign * other.late,
        missing + sign * other.missing);
  }
}
