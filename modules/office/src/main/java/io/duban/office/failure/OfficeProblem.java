package io.duban.office.failure;

/** Why the office cannot do something. */
public enum OfficeProblem {
  BROKER_UNREACHABLE,
  BROKER_TOO_SLOW,
  BROKER_SPEAKS_TLS,
  BROKER_ADDRESS_MALFORMED,
  BROKER_PORT_TOO_LARGE,
  SETTINGS_MISSING,
  SETTINGS_UNREADABLE,
  /** A setting points to where nothing is. */
  SETTING_POINTS_NOWHERE,
  ZONE_OF_POLICY_DIFFERS,
  TOPIC_MISSING,
  /** A record that the pipeline may not be led past. */
  RECORD_NOT_SKIPPABLE,
  DAY_NOT_BEGUN,
  TASK_NOT_DEFINED,
  QUARTER_NOT_JUDGED,
  NOTHING_JUDGED,
  NO_TASKS
}
