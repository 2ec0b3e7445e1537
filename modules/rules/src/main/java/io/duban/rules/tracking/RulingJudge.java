package io.duban.rules.tracking;

import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.state.TaskState;
import java.util.ArrayList;
import java.util.List;

/** Decides which rulings of the day are in force; those of the days before stay as they are. */
final class RulingJudge {
  private RulingJudge() {}

  /**
   * Judges each ruling by those made before it and by all else that is known of the day. The result
   * depends on what is known, not on the order in which it came to be known.
   */
  static TaskState judge(TaskState state) {
    if (!state.rulings().anyOpen()) {
      return state;
    }
    List<Ruling> judged = new ArrayList<>();
    for (Ruling ruling : state.rulings().all()) {
      judged.add(
          ruling.settled()
              ? ruling
              : ruling.judged(RulingCheck.check(ruling, new Rulings(judged), state)));
    }
    return state.with(new Rulings(judged));
  }
}
