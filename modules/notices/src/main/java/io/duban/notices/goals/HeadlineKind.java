package io.duban.notices.goals;

import io.duban.rules.task.Comparator;
import io.duban.rules.task.TargetKind;
import java.util.regex.Pattern;

/** Kind and comparator of a headline target: its name says what the words before may leave out. */
record HeadlineKind(TargetKind kind, Comparator comparator) {
  private static final Pattern NOT_TO_EXCEED =
      Pattern.compile("失业率|(?:消费)?价格|物价|CPI|负债率|死亡(?:人数|率)|事故(?:起数|率)");
  private static final Pattern HARVEST =
      Pattern.compile("(?:粮|油料|蔬菜|生猪).{0,8}(?:产量|总产|面积|产能|存栏)|粮食|^总产量?");
  private static final Pattern GROWS =
      Pattern.compile("生产总值|GDP|增加值|投资|收入|总额|产值|进出口|经济增[长速]|零售|税收|利用外资");
  private static final Pattern SHARE = Pattern.compile("占|比重|强度|比例|率$|税比|贡献");
  private static final Pattern FLOW = Pattern.compile("新增|新建|新培育|净增|转移就业|引进|完成");

  static HeadlineKind of(String name, String before, Quantity quantity) {
    TargetKind read = Kinds.kind(before, quantity);
    Comparator comparator = Kinds.comparator(before, quantity);
    boolean percent = quantity.unit().equals("%");
    if (percent && NOT_TO_EXCEED.matcher(name).find() && read != TargetKind.RANGE) {
      boolean bare = comparator == Comparator.AT_LEAST && !quantity.suffix().equals("以上");
      return new HeadlineKind(TargetKind.CEILING, bare ? Comparator.AT_MOST : comparator);
    }
    if (percent && read == TargetKind.LEVEL && isRate(name)) {
      return new HeadlineKind(TargetKind.GROWTH, comparator);
    }
    boolean amount = quantity.measure() != Measures.PERCENT && quantity.upper() == null;
    if (amount && comparator != Comparator.AT_MOST && HARVEST.matcher(name).find()) {
      return new HeadlineKind(TargetKind.FLOOR, comparator);
    }
    if (read == TargetKind.FLOOR
        && quantity.measure() == Measures.COUNT
        && FLOW.matcher(before).find()) {
      return new HeadlineKind(TargetKind.CUMULATIVE, comparator);
    }
    return new HeadlineKind(read, comparator);
  }

  private static boolean isRate(String name) {
    return GROWS.matcher(name).find() && !SHARE.matcher(name).find();
  }
}
