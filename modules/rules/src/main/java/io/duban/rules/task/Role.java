package io.duban.rules.task;

/** How a unit answers for a task: 牵头, 责任, 配合. */
public enum Role {
  LEAD,
  RESPONSIBLE,
  COOPERATING
}
