package io.duban.notices.goals;

/** What a quantity is for its item. */
enum Bearing {
  /** To be reached or kept. */
  TARGET,
  /** How many things the item is about. */
  SCOPE,
  /** Describes something else: the size of a project, a class of villages. */
  CONTEXT,
  /** Cannot be told. */
  UNCLEAR
}
