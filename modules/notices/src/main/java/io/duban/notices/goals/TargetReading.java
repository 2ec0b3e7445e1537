package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.rules.task.Target;
import java.util.List;

/**
 * The targets of an item.
 *
 * @param unclear figures of which the words do not tell whether they are targets
 */
public record TargetReading(List<Target> targets, List<Slice> unclear) {}
