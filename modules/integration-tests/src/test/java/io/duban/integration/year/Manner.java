package io.duban.integration.year;

/** How a unit reports. */
enum Manner {
  PUNCTUAL,
  LATE,
  SILENT,
  BEHIND,
  CATCHING_UP,
  CORRECTING
}
