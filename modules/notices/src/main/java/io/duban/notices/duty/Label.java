package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import io.duban.rules.task.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words such as 牵头单位: that say what the words after them are.
 *
 * @param role the role of the units that follow, or null if none follow
 * @param start of the label in its text
 * @param end where the words begin that it introduces
 */
public record Label(Kind kind, Role role, int start, int end) {
  private static final String UNITS = "(?:责任|\\(责任\\))?(?:单位|部门|处室|科室|主体)";
  private static final Pattern PATTERN =
      Pattern.compile(
          "[【(\\[]?(?:(?<lead>(?:牵头|主办|主责|主管)%s)|(?<responsible>(?:责任|承办|落实|实施|负责|完成)%s)"
                  .formatted(UNITS, UNITS)
              + "|(?<cooperating>(?:配合|协办|协同|协助|参与|参加|支持)%s)".formatted(UNITS)
              + "|(?<leader>(?:牵头|责任|分管|包联|包抓|联系|主管|督办|配合)?[省市县区]?(?:领导|负责人|责任人|牵头人))"
              + "|(?<due>(?:拟|计划)?(?:完成|办结|整改|推进|实施|落实)?(?:时限|期限|时间节点|时间|日期|节点)(?:要求)?))"
              + "(?:\\s{0,3}[:】)\\]]:?|(?<!时间|日期)为)");
  private static final String ENDS = "。;!?\n】〕)]";

  /** What a label introduces. */
  public enum Kind {
    UNITS,
    LEADERS,
    DUE
  }

  /** Whether a line begins with a label. */
  public static boolean begins(Slice line) {
    return PATTERN.matcher(line.text()).lookingAt();
  }

  /** Whether the words are nothing but a label. */
  static boolean is(Slice words) {
    return PATTERN.matcher(words.text()).matches();
  }

  static List<Label> in(String text) {
    List<Label> labels = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      labels.add(of(matcher));
    }
    return labels;
  }

  /** The labels that begin a line or a sentence. */
  static List<Label> leading(String text) {
    List<Label> labels = new ArrayList<>(in(text));
    labels.removeIf(label -> !leads(text, label.start()));
    return labels;
  }

  private static boolean leads(String text, int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || before < start - 1 || ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private static Label of(Matcher matcher) {
    Optional<Role> role =
        matcher.group("lead") != null
            ? Optional.of(Role.LEAD)
            : matcher.group("responsible") != null
                ? Optional.of(Role.RESPONSIBLE)
                : Optional.ofNullable(matcher.group("cooperating")).map(words -> Role.COOPERATING);
    Kind other = matcher.group("leader") != null ? Kind.LEADERS : Kind.DUE;
    return new Label(
        role.isPresent() ? Kind.UNITS : other, role.orElse(null), matcher.start(), matcher.end());
  }
}
