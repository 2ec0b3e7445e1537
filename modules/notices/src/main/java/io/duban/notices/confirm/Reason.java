package io.duban.notices.confirm;

/** Why a reading needs a person's answer. */
public enum Reason {
  /** A collective such as 各镇人民政府 that no register expands yet. */
  COLLECTIVE_NOT_EXPANDED,
  /** 相关部门, 等相关单位: the notice does not say who. */
  UNIT_NOT_NAMED,
  /** A name the unit register does not have. */
  UNIT_UNKNOWN,
  /** Two names that may be one unit. */
  UNIT_MAY_BE_ALIAS,
  /** An item that names no unit. */
  UNIT_MISSING,
  /** Units without 牵头 or 负责, or a bracket that is not closed. */
  DUTY_UNCLEAR,
  /** 二季度前, 5月中下旬: more than one date fits. */
  DATE_AMBIGUOUS,
  /** A figure that may be a target or mere context. */
  FIGURE_UNCLEAR,
  /** A table row with fewer cells than columns: more than one way to place them fits. */
  CELLS_MOVED,
  /** A row of an attached ledger that may elaborate one of several items, or none. */
  PARENT_UNCLEAR,
  /** The document says nothing that can be relied on; a default was taken. */
  ASSUMED,
  /** A part of the document that gave no task, such as an attached table. */
  NOT_READ,
  /** Item numbers that are missing, repeated or start again. */
  NUMBERING
}
