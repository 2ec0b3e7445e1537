package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import io.duban.rules.task.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after a list of units that say what the units do. */
final class RoleWords {
  private static final int LONGEST = 24;
  private static final Pattern LEAD = Pattern.compile("(?:负责)?(?:共同)?(?:牵头|主办)(?:负责|抓总|落实|办理)?$");
  private static final Pattern COOPERATING =
      Pattern.compile("(?:按照?)?(?:各自)?(?:职责)?(?:分工)?(?:积极)?(?:配合|协助|协同|协办|参与|参加)(?:落实|实施)?$");
  private static final Pattern RESPONSIBLE =
      Pattern.compile("(?:按照?)?(?:各自)?(?:职责|职能)?(?:分工)?(?:共同|具体|分别)?负责(?:落实|实施|办理)?$");
  private static final Pattern OPEN_END =
      Pattern.compile("等各?(?:相关|有关)?(?:责任|成员|职能)?(?:单位|部门|地方|企业)?$");

  private RoleWords() {}

  /** A name with the role words cut off. */
  record Found(Slice name, Role role) {}

  static Optional<Found> at(Slice words) {
    return cut(words, LEAD, Role.LEAD)
        .or(() -> cut(words, RESPONSIBLE, Role.RESPONSIBLE).map(RoleWords::withoutRepeats))
        .or(() -> cut(words, COOPERATING, Role.COOPERATING));
  }

  /** Where 等相关单位 begins in the name, or the length of the name if it does not. */
  static int openEnd(Slice name) {
    Matcher matcher = tail(name, OPEN_END);
    return matcher.find() && matcher.start() > 0 ? matcher.start() : name.text().length();
  }

  private static Found withoutRepeats(Found first) {
    Found found = first;
    for (var next = Optional.of(first); next.isPresent(); ) {
      found = next.get();
      next = cut(found.name(), RESPONSIBLE, Role.RESPONSIBLE);
    }
    return found;
  }

  private static Optional<Found> cut(Slice words, Pattern pattern, Role role) {
    Matcher matcher = tail(words, pattern);
    return matcher.find()
        ? Optional.of(new Found(words.until(matcher.start()).strip(), role))
        : Optional.empty();
  }

  private static Matcher tail(Slice words, Pattern pattern) {
    int length = words.text().length();
    return pattern.matcher(words.text()).region(Math.max(0, length - LONGEST), length);
  }
}
