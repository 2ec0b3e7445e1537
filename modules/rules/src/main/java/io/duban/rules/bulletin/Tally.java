package io.duban.rules.bulletin;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.policy.Light;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers of tasks by light and by state of the work.
 *
 * @param tasks all
 */
public record Tally(int tasks, Map<Light, Integer> lights, Map<Progress, Integer> progress) {

  public static Tally of(Collection<TaskQuarter> rows) {
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    Map<Progress, Integer> progress = new EnumMap<>(Progress.class);
    for (TaskQuarter row : rows) {
      lights.merge(row.light(), 1, Integer::sum);
      progress.merge(state(row), 1, Integer::sum);
    }
    return new Tally(rows.size(), lights, progress);
  }

  /** A claim is not an answer: until the office gives one, the task is where its light puts it. */
  private static Progress state(TaskQuarter row) {
    if (row.progress() != Progress.CLAIMED) {
      return row.progress();
    }
    return switch (row.light()) {
      case GREEN -> Progress.ON_SCHEDULE;
      case GREY -> Progress.UNKNOWN;
      case YELLOW, RED -> Progress.BEHIND;
    };
  }

  public int count(Light light) {
    return lights.getOrDefault(light, 0);
  }

  public int count(Progress state) {
    return progress.getOrDefault(state, 0);
  }
}
