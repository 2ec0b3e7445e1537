package io.duban.office.ledger.cells;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Target;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What stands in the cells of a row that a clerk fills in; null and empty where nothing does.
 *
 * @param asOf as {@code 2026-03-31}
 */
public record Typed(
    BigDecimal figure,
    BigDecimal percent,
    ReportStatus status,
    String narrative,
    String obstacles,
    String nextSteps,
    String asOf,
    String reason) {
  private static final int ENOUGH = 16;

  public static final Typed NOTHING = new Typed(null, null, null, "", "", "", "", "");

  /** What the last report said. */
  public static Typed of(ProgressReported said, Target target, boolean again) {
    if (said == null) {
      return NOTHING;
    }
    Double figure = target == null ? null : said.getValues().get(target.getMetric());
    if (again) {
      return new Typed(exact(figure), null, null, "", "", "", "", "");
    }
    return new Typed(
        exact(figure),
        exact(said.getPercent()),
        said.getStatus(),
        CellText.clean(said.getNarrative()),
        CellText.clean(said.getObstacles()),
        CellText.clean(said.getNextSteps()),
        "",
        "");
  }

  /** A short text that differs when anything in the row does. */
  public String fingerprint() {
    List<String> parts =
        List.of(
            plain(figure),
            plain(percent),
            Objects.toString(status, ""),
            narrative,
            obstacles,
            nextSteps,
            asOf,
            reason);
    byte[] digest = sha256().digest(String.join("\u0000", parts).getBytes(UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, ENOUGH));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal exact(Double number) {
    return number == null ? null : CellText.figure(number);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
