package io.duban.rules.lag;

import java.util.List;

/** The rules in force. A rule is added here and nowhere else. */
public final class LagRules {
  public static final List<LagRule> ALL =
      List.of(
          new BehindSchedule(),
          new ReportMissing(),
          new DeadlineMissed(),
          LimitBreached.ceiling(),
          LimitBreached.floor(),
          new Regressed(),
          new Stalled(),
          new Blocked(),
          new NotStarted(),
          new FiguresConflict(),
          new ShortfallForecast(),
          new OrderOverdue(),
          new DueSoon());

  private LagRules() {}
}
