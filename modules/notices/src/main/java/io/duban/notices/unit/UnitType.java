package io.duban.notices.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kind of body a name tells of; the first that fits counts. */
public enum UnitType {
  PARTY("^(?:市委|区委|县委|团市委|市纪委)"),
  COMPANY("(?:公司|集团|企业|银行|分行)$"),
  TOWN("[乡镇](?:人民)?政府$"),
  SUBDISTRICT("街道(?:办事处|办)?$"),
  COUNTY("[县区市](?:人民)?政府$"),
  DEVELOPMENT_ZONE("区管(?:理办公室|理委员会|委会)$"),
  BUREAU("局$|局\\([^)]*\\)$"),
  OFFICE("办公?室?$"),
  COMMITTEE("(?:委|委员会)$"),
  INSTITUTION("(?:院|校|大学|中心|所|馆|站)$"),
  OTHER("");

  public static final String COLLECTIVE = "collective";

  private final Pattern sign;

  UnitType(String sign) {
    this.sign = Pattern.compile(sign);
  }

  /** The type as the register writes it. */
  public static String of(String name) {
    if (UnitNames.isCollective(name)) {
      return COLLECTIVE;
    }
    for (UnitType type : values()) {
      if (type.sign.matcher(name).find()) {
        return type.word();
      }
    }
    return OTHER.word();
  }

  /** Every type the register may write, in the order in which it lists them. */
  public static List<String> codes() {
    return Stream.concat(Arrays.stream(values()).map(UnitType::word), Stream.of(COLLECTIVE))
        .toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
