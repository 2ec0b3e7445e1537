package io.duban.rules.assessment;

import java.time.LocalDate;

/**
 * Which version of a row it is.
 *
 * @param day day on which it was judged
 * @param policy version of the policy that judged
 */
public record RowVersion(int revision, LocalDate day, String policy) {}
