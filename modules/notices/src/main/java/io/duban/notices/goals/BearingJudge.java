package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the words around a quantity what it is for its item. */
final class BearingJudge {
  private static final int REACH = 60;
  private static final String AFTER_FIGURE = ",;。、:!?)和及与并";

  private static final String MAKING =
      "新建|新增|新改建|改扩建|新开工|新立项|新签约|建设|建成|建立|完成|实施|培育|引进|招引|创建|打造|改造|更新|推出"
          + "|培训|发放|组织|举办|开展|落地|签约|启动|开工|开通|设立|选树|评选|认定|转化|治理|修复|整治|运营|净增|增加|增设"
          + "|配建|投放|筹集|盘活|处置|收储|创成|争取|力争|确保|实现|达到|拥有|有";
  private static final String ATTENDING =
      "抓好|抓实|抓牢|抓紧|推进|推动|聚焦|紧盯|围绕|支持|选择|服务|统筹|强化|依托|把好|加快|做好|用好|鼓励|指导|引导|发挥|面向";
  private static final Pattern VERB = Pattern.compile("(" + MAKING + ")|(" + ATTENDING + ")");
  private static final Pattern MAKING_JUST_BEFORE = Pattern.compile("(?:" + MAKING + ")$");
  private static final Pattern ONLY_ATTENDING = Pattern.compile("(?:抓好|抓实|抓牢|聚焦|紧盯|围绕)[^,;。]*$");
  private static final Pattern OUTCOME =
      Pattern.compile("开工|投产|建成|投用|投运|投入使用|完工|竣工|通车|上云|转化|达标|实现|完成|挂牌|增效|落地|交付|启用|验收");
  private static final Pattern BOUND =
      Pattern.compile("(?:达到|达|突破|超过|超|不低于|不少于|不高于|不超过|控制在|稳定在|保持在|压缩至|缩短至)$");

  private static final Pattern ASIDE = Pattern.compile("^\\([^()]{1,40}\\)");

  private BearingJudge() {}

  /**
   * Judges the quantity at {@code from}-{@code to} of the clause.
   *
   * @param previous the bearing of the quantity before it in the clause, or null
   */
  static Bearing judge(Slice clause, Quantity quantity, Bearing previous) {
    int from = quantity.words().start() - clause.start();
    int to = quantity.words().end() - clause.start();
    String before = clause.text().substring(Math.max(0, from - REACH), from);
    String after = clause.text().substring(to, Math.min(clause.text().length(), to + REACH));
    boolean last = isLast(after);
    return switch (quantity.measure()) {
      case COUNT -> last ? atEnd(before) : countOf(before, after, previous);
      case DURATION ->
          BOUND.matcher(before).find() || before.endsWith("天数") ? Bearing.TARGET : Bearing.CONTEXT;
      case PERCENT -> last || BOUND.matcher(before).find() ? Bearing.TARGET : Bearing.UNCLEAR;
      default ->
          last || isLast(ASIDE.matcher(after).replaceFirst(""))
              ? atEnd(before)
              : amountOf(before, quantity);
    };
  }

  private static boolean isLast(String after) {
    return after.isBlank() || AFTER_FIGURE.indexOf(after.strip().charAt(0)) >= 0;
  }

  private static Bearing atEnd(String before) {
    boolean onlyAttending =
        ONLY_ATTENDING.matcher(before).find() && !lastVerb(before).equals(Bearing.TARGET);
    return onlyAttending ? Bearing.SCOPE : Bearing.TARGET;
  }

  // 发放1亿元贷款 is a target, 投资60亿元…项目 the size of a project, 10亿元以上项目 a class of them.
  private static Bearing amountOf(String before, Quantity quantity) {
    boolean sized = quantity.suffix().isEmpty() && !quantity.isBareScale();
    boolean made = sized && MAKING_JUST_BEFORE.matcher(before).find();
    return made ? Bearing.TARGET : Bearing.CONTEXT;
  }

  private static Bearing countOf(String before, String after, Bearing previous) {
    if (after.startsWith("的")) {
      return Bearing.CONTEXT;
    }
    if (OUTCOME.matcher(after).find()) {
      return Bearing.TARGET;
    }
    if (before.endsWith("等")) {
      return Bearing.SCOPE;
    }
    if (before.endsWith("、") && previous != null) {
      return previous;
    }
    if (before.endsWith("在")) {
      return VERB.matcher(after).find() ? Bearing.TARGET : Bearing.UNCLEAR;
    }
    return lastVerb(before);
  }

  private static Bearing lastVerb(String before) {
    Bearing last = Bearing.UNCLEAR;
    Matcher matcher = VERB.matcher(before);
    while (matcher.find()) {
      last = matcher.group(1) != null ? Bearing.TARGET : Bearing.SCOPE;
    }
    return last;
  }
}
