package io.duban.notices.unit;

import java.util.regex.Pattern;

/** What the name of a unit looks like. */
public final class UnitNames {
  private static final int LONGEST = 60;
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:局|委|办|部|厅|处|院|校|队|行|社|会|联|站|集团|公司|企业|政府|中心|大学|海关|街道|办事处|片区|单位|部门|专班"
              + "|办公室|督查室|研究室|(?:示范|开发|高新|经开|新|园|度假|保税|自贸|管理|合作|试验)区|各(?:市|州|县|区|县区|乡|镇|乡镇))$");
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "^(?:全市)?各|各(?:成员)?(?:单位|部门)$|相关|有关|^市[管属直级]"
              + "|^(?:县|乡|镇|乡镇|区|县区|县\\(市、区\\)|县〔市、区〕)(?:人民)?政府$|^街道(?:办事处|办)?$");
  private static final Pattern NOBODY =
      Pattern.compile("(?:各|其他|市直)?(?:相关|有关)(?:责任|职能|成员)?(?:单位|部门|企业|地方)?");
  private static final Pattern BARE_GENERIC =
      Pattern.compile("(?:县|乡|镇|乡镇|区|县区|县\\(市、区\\)|县〔市、区〕)(?:人民)?政府|街道(?:办事处|办)?");
  // 市 before these belongs to the name: 市委组织部, 市政府办公室, 市场监督管理局.
  private static final Pattern OWN_CITY = Pattern.compile("市(?:[委政场容管属直级]|民(?!政|族|宗|用)).*");

  private UnitNames() {}

  /** Whether the words could name a unit, so that a bare list of them is a duty. */
  public static boolean isUnitLike(String words) {
    String name = withoutBrackets(words);
    return name.length() >= 2 && name.length() <= LONGEST && ENDING.matcher(name).find();
  }

  /** Whether the words only say that there is somebody: 相关部门. */
  public static boolean isNobody(String words) {
    return NOBODY.matcher(words).matches();
  }

  /** Whether the name stands for several units that a register must list. */
  public static boolean isCollective(String name) {
    return COLLECTIVE.matcher(name).find();
  }

  /** Whether a collective names its members so vaguely that no register can list them. */
  public static boolean isVague(String name) {
    return name.contains("相关") || name.contains("有关");
  }

  /** The name without an inherited 市, a collective with its 各. */
  public static String canonical(String name) {
    if (BARE_GENERIC.matcher(name).matches()) {
      return "各" + name;
    }
    boolean inherited =
        name.length() > 2 && name.charAt(0) == '市' && !OWN_CITY.matcher(name).matches();
    return inherited ? name.substring(1) : name;
  }

  private static String withoutBrackets(String words) {
    int open = words.indexOf('(');
    return open > 0 && words.endsWith(")") ? words.substring(0, open) : words;
  }
}
