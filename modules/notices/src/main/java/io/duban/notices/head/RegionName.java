package io.duban.notices.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The city or county in front of 人民政府. */
final class RegionName {
  private static final Pattern GOVERNED =
      Pattern.compile("([\\u4E00-\\u9FFF]{1,12}[市县区州盟旗镇乡])(?:人民政府|政府|委(?!员会各)|管委会|管理委员会)");
  private static final Pattern PROVINCE =
      Pattern.compile("([\\u4E00-\\u9FFF]{2,3}省|[\\u4E00-\\u9FFF]{2,8}自治区)(?:人民政府|委)");
  private static final List<String> PROVINCES =
      List.of(
          "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东",
          "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆");

  private RegionName() {}

  static Optional<String> in(String line) {
    Matcher matcher = GOVERNED.matcher(line);
    while (matcher.find()) {
      String name = withoutProvince(matcher.group(1));
      if (name.length() >= 3 && !name.startsWith("各") && name.length() <= 8) {
        return Optional.of(name);
      }
    }
    Matcher province = PROVINCE.matcher(line);
    return province.find() ? Optional.of(province.group(1)) : Optional.empty();
  }

  private static String withoutProvince(String name) {
    int province = name.indexOf("省");
    if (province > 0) {
      return name.substring(province + 1);
    }
    return PROVINCES.stream()
        .filter(prefix -> name.startsWith(prefix) && name.length() > prefix.length() + 2)
        .map(prefix -> name.substring(prefix.length()))
        .findFirst()
        .orElse(name);
  }
}
