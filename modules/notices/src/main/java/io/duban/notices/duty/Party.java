package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import io.duban.rules.task.Role;

/** A unit as a duty bracket names it, and its role. */
public record Party(Slice name, Role role) {}
