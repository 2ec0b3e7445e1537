package io.duban.notices.unit;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable ASCII ids from Chinese names, fit for the name of a Kafka topic. */
public final class AsciiIds {
  static final int FEWEST_MARKS = 4;
  private static final int LONGEST = 40;
  private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9]+");

  private AsciiIds() {}

  /** 商务局 → {@code shang-wu-ju}; syllables that do not fit are written as initials. */
  public static String ofUnit(String name) {
    List<String> syllables = syllables(name);
    int full = syllables.size();
    while (full > 0 && length(syllables, full) > LONGEST) {
      full--;
    }
    return join(syllables, full);
  }

  /** An id for a unit whose plain id is taken, told apart by marks made of the name alone. */
  static String ofLikeSounding(String name, int marks) {
    String end = "-" + Fingerprint.of(name).substring(0, marks);
    String plain = ofUnit(name);
    return plain.substring(0, Math.min(plain.length(), LONGEST - end.length())) + end;
  }

  /** 济源市 → {@code jiyuan}: without the word for city or county. */
  public static String ofRegion(String name) {
    boolean suffixed =
        name.length() > 2 && "省市县区州盟旗镇乡".indexOf(name.charAt(name.length() - 1)) >= 0;
    return String.join("", syllables(suffixed ? name.substring(0, name.length() - 1) : name));
  }

  private static List<String> syllables(String name) {
    String pinyin = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL).replace("ü", "v");
    List<String> syllables =
        NOT_ASCII
            .splitAsStream(pinyin.toLowerCase(Locale.ROOT))
            .filter(part -> !part.isEmpty())
            .toList();
    return syllables.isEmpty() ? List.of("unit") : syllables;
  }

  private static int length(List<String> syllables, int full) {
    int letters = syllables.stream().limit(full).mapToInt(String::length).sum();
    int initials = syllables.size() - full;
    int joints = full - 1 + (initials > 0 ? 1 : 0);
    return letters + initials + joints;
  }

  private static String join(List<String> syllables, int full) {
    List<String> parts = new ArrayList<>(syllables.subList(0, full));
    if (full < syllables.size()) {
      StringBuilder initials = new StringBuilder();
      syllables.subList(full, syllables.size()).forEach(s -> initials.append(s.charAt(0)));
      parts.add(initials.toString());
    }
    String id = String.join("-", parts);
    return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
  }
}
