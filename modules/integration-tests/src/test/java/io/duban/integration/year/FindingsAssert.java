package io.duban.integration.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Compares findings part by part and names what differs, not all there is. */
public final class FindingsAssert {
  private final Findings actual;

  private FindingsAssert(Findings actual) {
    this.actual = actual;
  }

  public static FindingsAssert assertThatFindings(Findings actual) {
    return new FindingsAssert(actual);
  }

  public void equal(Findings expected) {
    assertThat(expected.taskQuarters()).as("an oracle with something to say").isNotEmpty();
    same("task-quarters", actual.taskQuarters(), expected.taskQuarters());
    same("alerts", actual.alerts(), expected.alerts());
    same("open alerts", actual.openAlerts(), expected.openAlerts());
    same("unit-quarters", actual.unitQuarters(), expected.unitQuarters());
    same("bulletins", actual.bulletins(), expected.bulletins());
    same("refusals", actual.refusals(), expected.refusals());
  }

  /**
   * Leaves out what the order of what was said within a day decides: how many revisions a row took
   * and which changes of an alert were taken back on their day.
   */
  public void equalButForTheOrderWithinADay(Findings expected) {
    assertThat(expected.taskQuarters()).as("an oracle with something to say").isNotEmpty();
    same("task-quarters", actual.withoutRevisions(), expected.withoutRevisions());
    assertThat(actual.alertDays()).as("alert days").isEqualTo(expected.alertDays());
    same("unit-quarters", actual.unitQuarters(), expected.unitQuarters());
    assertThat(actual.bulletins().keySet()).isEqualTo(expected.bulletins().keySet());
  }

  private static void same(String what, Map<String, ?> actual, Map<String, ?> expected) {
    assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
    expected.forEach(
        (key, value) ->
            assertThat(actual.get(key))
                .as("%s %s", what, key)
                .usingRecursiveComparison()
                .withEqualsForFieldsMatchingRegexes(Object::equals, ".*parameters")
                .isEqualTo(value));
  }
}
