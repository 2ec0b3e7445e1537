package io.duban.notices.goals;

import io.duban.rules.task.Comparator;
import io.duban.rules.task.TargetKind;
import java.util.regex.Pattern;

/** Kind and comparator of a target from the words before its figure. */
final class Kinds {
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:不超过?|不高于|不多于|不突破|(?<!不)低于|控制在|降至|降到|压缩至|压减至|缩短至|少于|[\u2264\u2266<\u226F])$");
  private static final Pattern NOT_LESS = Pattern.compile("(?:不低于|不少于)$");
  private static final Pattern KEPT = Pattern.compile("(?:稳定在|保持在|稳定达到|维持在)$");
  private static final Pattern GROWTH =
      Pattern.compile("(?:增长|增速|增幅|提升|提高|上升|下降|降低|减少|压减|增加)(?:达到?|超过?|保持在|不低于|约)?$");
  private static final Pattern SHARE_OF_PLAN =
      Pattern.compile(
          "(?:完成|达到|占)(?:年度|全年|总)?(?:投资|建设|工程)?(?:计划|任务|目标|总量|工程量|投资)(?:投资)?的(?:达到|不低于)?$");
  private static final Pattern STOCK = Pattern.compile("(?:达到?|超过?|突破|总数|总量|保有量|拥有量|不低于|不少于)$");
  private static final Pattern TOTAL = Pattern.compile("(?:总数|总量|保有量|拥有量)(?:达到?|超过?|突破|不低于|不少于)?$");
  private static final Pattern FLOW = Pattern.compile("新增|新建|完成|引进|净增|发放|培训|实施|接待|改造|项目|收入");
  private static final Pattern AVERAGE = Pattern.compile("亩均|人均|户均|平均|单位");
  private static final Pattern EACH = Pattern.compile("每(?:个|条|家|镇|村|县|区|所|户|乡)|各有");
  private static final Pattern EACH_PERIOD = Pattern.compile("每(?:季度|半年|个?月|周|年)");

  private Kinds() {}

  static Comparator comparator(String before, Quantity quantity) {
    if (quantity.upper() != null) {
      return Comparator.BETWEEN;
    }
    if (quantity.suffix().equals("左右") || before.endsWith("约")) {
      return Comparator.ABOUT;
    }
    boolean limit = AT_MOST.matcher(before).find() && !NOT_LESS.matcher(before).find();
    boolean within = !quantity.suffix().isEmpty() && !quantity.suffix().equals("以上");
    return limit || within ? Comparator.AT_MOST : Comparator.AT_LEAST;
  }

  static TargetKind kind(String before, Quantity quantity) {
    if (quantity.upper() != null) {
      return TargetKind.RANGE;
    }
    if (comparator(before, quantity) == Comparator.AT_MOST || before.endsWith("控制在")) {
      return TargetKind.CEILING;
    }
    if (EACH.matcher(before).find()) {
      return TargetKind.PER_UNIT;
    }
    if (EACH_PERIOD.matcher(before).find()) {
      return TargetKind.PER_PERIOD;
    }
    return reached(before, quantity);
  }

  private static TargetKind reached(String before, Quantity quantity) {
    boolean kept = KEPT.matcher(before).find();
    if (kept || quantity.measure() == Measures.DURATION) {
      return TargetKind.FLOOR;
    }
    if (quantity.measure() == Measures.PERCENT) {
      return percent(before, quantity);
    }
    if (AVERAGE.matcher(before).find()) {
      return TargetKind.LEVEL;
    }
    boolean stock =
        quantity.measure() != Measures.MONEY
            && (TOTAL.matcher(before).find()
                || (STOCK.matcher(before).find() && !FLOW.matcher(before).find()));
    return stock ? TargetKind.LEVEL : TargetKind.CUMULATIVE;
  }

  private static TargetKind percent(String before, Quantity quantity) {
    if (quantity.unit().endsWith("点")) {
      return TargetKind.RATIO_CHANGE;
    }
    if (SHARE_OF_PLAN.matcher(before).find()) {
      return TargetKind.CUMULATIVE;
    }
    return GROWTH.matcher(before).find() ? TargetKind.GROWTH : TargetKind.LEVEL;
  }
}
