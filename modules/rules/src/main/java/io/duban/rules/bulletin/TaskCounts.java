package io.duban.rules.bulletin;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.policy.Light;

/**
 * The tasks a unit leads.
 *
 * @param led all of them
 * @param green of these, green and not done
 * @param done of these, approved as done and green
 */
public record TaskCounts(int led, int green, int yellow, int red, int grey, int done) {
  static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0, 0, 0);

  TaskCounts plus(TaskQuarter row, int sign) {
    boolean finished = row.progress() == Progress.DONE && row.light() == Light.GREEN;
    return new TaskCounts(
        led + sign,
        green + (row.light() == Light.GREEN && !finished ? sign : 0),
        yellow + (row.light() == Light.YELLOW ? sign : 0),
        red + (row.light() == Light.RED ? sign : 0),
        grey + (row.light() == Light.GREY ? sign : 0),
        done + (finished ? sign : 0));
  }
}
