package io.duban.rules.task;

import java.util.Set;

/** What sort of figure a target is, and so what "behind" means for it. */
public enum TargetKind {
  CUMULATIVE(Trait.GROWS, Trait.ADDS_UP),
  MILESTONE(Trait.GROWS, Trait.STATED_AS_SHARE),
  GROWTH(Trait.YEAR_TO_DATE_RATE),
  CEILING(Trait.STAYS_WATCHED),
  FLOOR(Trait.STAYS_WATCHED),
  LEVEL,
  RATIO_CHANGE,
  RANGE(Trait.GROWS),
  PER_UNIT(Trait.GROWS, Trait.OF_EACH_UNIT),
  PER_PERIOD,
  SCOPE(Trait.INFORMS_ONLY),
  EXTERNAL(Trait.TOLD_FROM_OUTSIDE),
  NARRATIVE(Trait.GROWS, Trait.STATED_AS_SHARE);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody can change.
  private final Set<Trait> traits;

  private enum Trait {
    GROWS,
    ADDS_UP,
    STATED_AS_SHARE,
    YEAR_TO_DATE_RATE,
    STAYS_WATCHED,
    OF_EACH_UNIT,
    INFORMS_ONLY,
    TOLD_FROM_OUTSIDE
  }

  TargetKind(Trait... traits) {
    this.traits = Set.of(traits);
  }

  /** Whether a figure can only grow in a year, so that a lower one must be a correction. */
  public boolean grows() {
    return traits.contains(Trait.GROWS);
  }

  /** Whether it is a count that units may share, and that goes on as it went. */
  public boolean addsUp() {
    return traits.contains(Trait.ADDS_UP);
  }

  /** Whether its figure is the share that is done, in percent. */
  public boolean statedAsShare() {
    return traits.contains(Trait.STATED_AS_SHARE);
  }

  /** Whether it is a rate of the year to date, which nobody publishes for January alone. */
  public boolean isRateOfYearToDate() {
    return traits.contains(Trait.YEAR_TO_DATE_RATE);
  }

  /** Whether it is watched to the year's end, even once the office approved completion. */
  public boolean staysWatched() {
    return traits.contains(Trait.STAYS_WATCHED);
  }

  /** Whether each member answers for a figure of its own. */
  public boolean isOfEachUnit() {
    return traits.contains(Trait.OF_EACH_UNIT);
  }

  public boolean informsOnly() {
    return traits.contains(Trait.INFORMS_ONLY);
  }

  /** Whether only the office can tell, from others than the units. */
  public boolean toldFromOutside() {
    return traits.contains(Trait.TOLD_FROM_OUTSIDE);
  }
}
