package io.duban.rules.tracking;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.state.TaskState;
import java.util.List;
import java.util.Map;

/**
 * What became of the rows of a task.
 *
 * @param state the task, with the numbers of the new rows
 * @param judged as they are today, by quarter
 * @param news those that say something new, numbered
 */
record EvaluatedRows(TaskState state, Map<Quarter, TaskQuarter> judged, List<TaskQuarter> news) {}
